package dev.sparkds.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes what is typed after {@code sparkds}. */
@Command(
    name = "completion",
    description = "Prints a script that completes verbs and options in bash and zsh.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  source <(sparkds completion)    in this shell, or in ~/.bashrc or ~/.zshrc for every shell"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong usage"})
public final class Completion implements Callable<Integer> {

  private final Supplier<CommandLine> whole;

  @Spec private CommandSpec command;

  /** Completes for the whole command, of which this run may have only the one verb. */
  public Completion(Supplier<CommandLine> whole) {
    this.whole = whole;
  }

  @Override
  public Integer call() {
    command.commandLine().getOut().println(AutoComplete.bash("sparkds", whole.get()));
    return 0;
  }
}
