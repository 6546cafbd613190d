package dev.sparkds.cli;

import dev.sparkds.project.Growth;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an update would change. */
@Command(
    description = "Prints what `sparkds update` would change as a unified diff, and changes nothing.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders | git apply --stat",
      "  ${COMMAND-FULL-NAME} --json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the project is up to date", "1:an update would change it, or it needs a change", "2:wrong usage"})
public final class Diff implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Option(names = "--json", description = "Print the plan as JSON, with the diff in it.")
  private boolean json;

  @Mixin private TemplateOptions templates;

  @Override
  public Integer call() {
    Growth growth = Growing.plan(Growing.open(command, folder), folder, templates.tree(), spec -> spec, Set.of());
    PrintWriter out = command.commandLine().getOut();
    String diff = growth.diff();
    if (json) {
      out.println(Json.of(new GrowthReport(out, true, folder, growth).withDiff(diff)));
    } else {
      out.print(diff);
      growth.clashes().forEach(clash -> command.commandLine().getErr().println(clash.place() + ": conflict: " + clash.where()));
    }
    out.flush();
    return diff.isEmpty() && growth.clashes().isEmpty() ? 0 : 1;
  }
}
