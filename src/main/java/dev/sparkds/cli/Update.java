package dev.sparkds.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a changed spec or newer templates to a project. */
@Command(
    description = "Takes a spec that you edited (.sparkds/spec.yaml) and the templates of this sparkds to a project, merged into your code.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME}",
      "  ${COMMAND-FULL-NAME} spark-orders --dry-run",
      "  ${COMMAND-FULL-NAME} --conflict=stop",
      "  ${COMMAND-FULL-NAME} --restore .github/workflows/ci.yml",
      "  ${COMMAND-FULL-NAME} --continue"
    })
public final class Update implements Callable<Integer> {

  @Option(names = "--continue", description = "Close the conflicts of the last change, now that you resolved them.")
  private boolean resolved;

  @Option(names = "--restore", paramLabel = "FILE", description = "Bring a file back that you deleted, as sparkds would write it now.")
  private Set<String> restored = Set.of();

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    return resolved ? growing.settle() : growing.grow(spec -> spec, restored);
  }
}
