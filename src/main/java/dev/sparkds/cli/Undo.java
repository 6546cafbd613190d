package dev.sparkds.cli;

import dev.sparkds.project.ExistingProject;
import dev.sparkds.project.Growth;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the last change of a project back. */
@Command(
    description = "Takes the last change that sparkds made to a project back, byte for byte; what you edited since is kept. A second undo brings the change again.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --dry-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:there is nothing to undo, or an edit since would be lost", "2:wrong usage"})
public final class Undo implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    ExistingProject project = Growing.open(command, folder);
    Growth undo = project.undo();
    GrowthReport report = new GrowthReport(command.commandLine().getOut(), json, folder, undo);
    if (dryRun) {
      return report.planned();
    }
    project.applyUndo(undo);
    return report.undone();
  }
}
