package dev.sparkds.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a column to a project. */
@Command(
    description = "Adds a column to the table of an existing project, behind the others.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME} total 'DECIMAL(12,2)'",
      "  ${COMMAND-FULL-NAME} placed_at TIMESTAMP spark-orders --source /placed/at --not-null"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the project needs a change, or conflicts are left", "2:wrong usage"})
public final class AddColumn implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the column.")
  private String name;

  @Parameters(index = "1", paramLabel = "TYPE", description = "The type, in Spark's DDL.")
  private String type;

  @Parameters(index = "2", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Option(names = "--not-null", description = "Whether it is never null.")
  private boolean notNull;

  @Option(names = "--source", paramLabel = "FIELD", description = "The field of the remote record, a name or a JSON pointer; the column's name unless said.")
  private String source;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    Map<String, Object> column = Keys.of("name", name, "type", type, "nullable", notNull ? false : null, "source", source);
    return growing.grow(command, folder, spec -> spec.withColumn(column));
  }
}
