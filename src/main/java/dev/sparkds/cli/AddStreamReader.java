package dev.sparkds.cli;

import dev.sparkds.model.Mode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds stream reading to a project. */
@Command(
    description = "Lets an existing project read as a stream: the spec is changed, and the code merged into yours.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --offset timestamp --column placed_at",
      "  ${COMMAND-FULL-NAME} --dry-run"
    })
public final class AddStreamReader implements Callable<Integer> {

  @Option(names = "--offset", paramLabel = "STYLE", description = "How the stream remembers its place; `sparkds list` names the styles.")
  private String offset;

  @Option(names = "--column", paramLabel = "NAME", description = "The column to go by.")
  private String column;

  @Mixin private NewOptions options;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    Map<String, Object> block = Keys.of("style", offset, "column", column);
    return growing.grow(spec -> options.addTo(spec.with(Mode.STREAM_READ).with("offset", block)));
  }
}
