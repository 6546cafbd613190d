package dev.sparkds.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a column out of a project. */
@Command(
    description = "Takes a column out of the connector of an existing project.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME} total",
      "  ${COMMAND-FULL-NAME} total spark-orders --dry-run"
    })
public final class RemoveColumn implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the column.")
  private String name;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    return growing.grow(spec -> spec.withoutColumn(name));
  }
}
