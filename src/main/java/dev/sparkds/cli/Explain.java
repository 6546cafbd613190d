package dev.sparkds.cli;

import dev.sparkds.model.Connector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a spec gives. */
@Command(
    name = "explain",
    description = "Says what would be generated from a spec, what it would guarantee, and why.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sparkds explain orders.yaml", "  sparkds explain --json orders.yaml"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec needs a change", "2:wrong usage"})
public final class Explain implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "The spec.")
  private Path file;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Mixin private TemplateOptions templates;

  @Override
  public Integer call() {
    Connector connector = SpecFile.read(file, templates.tree()).connector();
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(Json.of(ConnectorMap.of(connector)));
    } else {
      out.println(new Explanation(connector).text().stripTrailing());
    }
    return 0;
  }
}
