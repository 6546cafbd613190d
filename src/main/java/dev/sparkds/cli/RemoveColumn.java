package dev.sparkds.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a column out of a project. */
@Command(
    description = "Takes a column out of the connector of an existing project.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME} total",
      "  ${COMMAND-FULL-NAME} total spark-orders --dry-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the project needs a change, or conflicts are left", "2:wrong usage"})
public final class RemoveColumn implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the column.")
  private String name;

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    return growing.grow(command, folder, spec -> spec.withoutColumn(name));
  }
}
