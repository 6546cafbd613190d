package dev.sparkds.cli;

import dev.sparkds.model.Mode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds batch reading to a project. */
@Command(
    description = "Lets an existing project read in batches: the spec is changed, and the code merged into yours.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --partitioning id-range --column id",
      "  ${COMMAND-FULL-NAME} --dry-run"
    })
public final class AddBatchReader implements Callable<Integer> {

  @Option(names = "--partitioning", paramLabel = "STYLE", description = "How a read is divided; `sparkds list` names the styles.")
  private String partitioning;

  @Option(names = "--column", paramLabel = "NAME", description = "The column to divide by.")
  private String column;

  @Mixin private NewOptions options;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    Map<String, Object> block = Keys.of("style", partitioning, "column", column);
    return growing.grow(spec -> options.addTo(spec.with(Mode.BATCH_READ).with("partitioning", block)));
  }
}
