package dev.sparkds.cli;

import dev.sparkds.model.Mode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a mode out of a project. */
@Command(
    description = "Takes this way of reading or writing out of a project: what only it needs is deleted, unless you edited it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --dry-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the project needs a change, or conflicts are left", "2:wrong usage"})
public final class RemoveMode implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Mixin private Growing growing;

  private final Mode mode;

  public RemoveMode(Mode mode) {
    this.mode = mode;
  }

  @Override
  public Integer call() {
    return growing.grow(command, folder, spec -> spec.without(mode));
  }
}
