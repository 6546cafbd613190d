package dev.sparkds.cli;

import dev.sparkds.model.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds batch or stream writing to a project. */
@Command(
    description = "Lets an existing project write in this way, too: the spec is changed, and the code merged into yours.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --delivery idempotent-key --key id",
      "  ${COMMAND-FULL-NAME} --dry-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the project needs a change, or conflicts are left", "2:wrong usage"})
public final class AddWriter implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Option(names = "--delivery", paramLabel = "STYLE", description = "What a repeated write does; `sparkds list` names the styles.")
  private String delivery;

  @Option(names = "--key", paramLabel = "NAME", split = ",", description = "The columns that identify a row, for idempotent-key.")
  private List<String> key;

  @Mixin private Growing growing;

  private final Mode mode;

  public AddWriter(Mode mode) {
    this.mode = mode;
  }

  @Override
  public Integer call() {
    Map<String, Object> block = Keys.of("delivery", delivery, "key", key);
    return growing.grow(command, folder, spec -> spec.with(mode).with("write", block));
  }
}
