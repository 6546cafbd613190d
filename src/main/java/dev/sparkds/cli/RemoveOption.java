package dev.sparkds.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an option out of a project. */
@Command(
    description = "Takes an option out of the connector of an existing project.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME} region",
      "  ${COMMAND-FULL-NAME} region spark-orders --dry-run"
    })
public final class RemoveOption implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the option.")
  private String name;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    return growing.grow(spec -> spec.withoutOption(name));
  }
}
