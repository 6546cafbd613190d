package dev.sparkds.cli;

import dev.sparkds.model.Mode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a mode out of a project. */
@Command(
    description = "Takes this way of reading or writing out of a project: what only it needs is deleted, unless you edited it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --dry-run"
    })
public final class RemoveMode implements Callable<Integer> {

  @Mixin private Growing growing;

  private final Mode mode;

  public RemoveMode(Mode mode) {
    this.mode = mode;
  }

  @Override
  public Integer call() {
    return growing.grow(spec -> spec.without(mode));
  }
}
