package dev.sparkds.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a column to a project. */
@Command(
    description = "Adds a column to the table of an existing project, behind the others.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME} total 'DECIMAL(12,2)'",
      "  ${COMMAND-FULL-NAME} placed_at TIMESTAMP spark-orders --source /placed/at --not-null"
    })
public final class AddColumn implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the column.")
  private String name;

  @Parameters(index = "1", paramLabel = "TYPE", description = "The type, in Spark's DDL.")
  private String type;

  @Option(names = "--not-null", description = "Whether it is never null.")
  private boolean notNull;

  @Option(names = "--source", paramLabel = "FIELD", description = "The field of the remote record, a name or a JSON pointer; the column's name unless said.")
  private String source;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    Map<String, Object> column = Keys.of("name", name, "type", type, "nullable", notNull ? false : null, "source", source);
    return growing.grow(spec -> spec.withColumn(column));
  }
}
