package dev.sparkds.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a changed spec or newer templates to a project. */
@Command(
    description = "Takes a spec that you edited (.sparkds/spec.yaml) and the templates of this sparkds to a project, merged into your code.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --dry-run",
      "  ${COMMAND-FULL-NAME} --conflict=stop",
      "  ${COMMAND-FULL-NAME} --continue"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the project needs a change, or conflicts are left", "2:wrong usage"})
public final class Update implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Option(names = "--continue", description = "Close the conflicts of the last change, now that you resolved them.")
  private boolean resolved;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    return resolved ? settle() : growing.grow(command, folder, spec -> spec);
  }

  private int settle() {
    List<String> open = Growing.open(command, folder).settle();
    open.forEach(place -> command.commandLine().getOut().println(place + ": a conflict is still marked here"));
    if (open.isEmpty()) {
      command.commandLine().getOut().println("No conflict is open.");
    }
    return open.isEmpty() ? 0 : 1;
  }
}
