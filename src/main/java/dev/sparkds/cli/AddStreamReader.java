package dev.sparkds.cli;

import dev.sparkds.model.Mode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds stream reading to a project. */
@Command(
    description = "Lets an existing project read as a stream: the spec is changed, and the code merged into yours.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --offset timestamp --column placed_at",
      "  ${COMMAND-FULL-NAME} --dry-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the project needs a change, or conflicts are left", "2:wrong usage"})
public final class AddStreamReader implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Option(names = "--offset", paramLabel = "STYLE", description = "How the stream remembers its place; `sparkds list` names the styles.")
  private String offset;

  @Option(names = "--column", paramLabel = "NAME", description = "The column to go by.")
  private String column;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    Map<String, Object> block = Keys.of("style", offset, "column", column);
    return growing.grow(command, folder, spec -> spec.with(Mode.STREAM_READ).with("offset", block));
  }
}
