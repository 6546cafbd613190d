package dev.sparkds.cli;

import dev.sparkds.spec.SystemPack;
import dev.sparkds.spec.SystemPacks;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the systems. */
@Command(
    name = "list",
    description = "Lists the systems and what each can do; with a SYSTEM also its options, settings and columns.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sparkds list", "  sparkds list rabbitmq", "  sparkds list --json"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong usage"})
public final class ListSystems implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "SYSTEM", arity = "0..1", description = "Tell all about this one.")
  private String system;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Mixin private TemplateOptions templates;

  @Override
  public Integer call() {
    SystemPacks packs = SpecFile.packs(templates.tree());
    List<SystemPack> chosen =
        packs.all().stream().filter(pack -> system == null || pack.name().equals(system)).toList();
    if (chosen.isEmpty()) {
      throw new ParameterException(command.commandLine(),
          "Unknown system '" + system + "'; there are " + String.join(", ", packs.names()));
    }
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(Json.of(chosen.stream().map(SystemText::asMap).toList()));
    } else {
      chosen.forEach(pack -> out.println(system == null ? SystemText.brief(pack) : SystemText.full(pack)));
    }
    return 0;
  }
}
