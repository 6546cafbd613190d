package dev.sparkds.cli;

import dev.sparkds.model.Mode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds batch or stream writing to a project. */
@Command(
    description = "Lets an existing project write in this way, too: the spec is changed, and the code merged into yours.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --delivery idempotent-key --key id",
      "  ${COMMAND-FULL-NAME} --dry-run"
    })
public final class AddWriter implements Callable<Integer> {

  @Option(names = "--delivery", paramLabel = "STYLE", description = "What a repeated write does; `sparkds list` names the styles.")
  private String delivery;

  @Option(names = "--key", paramLabel = "NAME", split = ",", description = "The columns that identify a row, for idempotent-key.")
  private List<String> key;

  @Mixin private NewOptions options;

  @Mixin private Growing growing;

  private final Mode mode;

  public AddWriter(Mode mode) {
    this.mode = mode;
  }

  @Override
  public Integer call() {
    Map<String, Object> block = Keys.of("delivery", delivery, "key", key);
    return growing.grow(spec -> options.addTo(spec.with(mode).with("write", block)));
  }
}
