package dev.sparkds.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A connector, complete and checked: nothing in it is absent that its modes need.
 *
 * @param name the short name for {@code format(…)}
 * @param system the system pack, which is a folder under {@code templates/java/systems}
 * @param options every option there is, in the order in which they are documented
 * @param auth the ways to authenticate, first match wins
 * @param misfits to fail, unless it reads
 * @param partitioning present when it batch-reads
 * @param offset present when it stream-reads
 * @param write present when it writes
 * @param queried whether the system is told which columns and rows are of use, as far as it compares as Spark does
 * @param spread whether the rows of a span of time lie all over the system, so that they are read in parts of it
 * @param aggregates whether the system aggregates and sorts what a query wants of its rows, as far as it does so as Spark does
 * @param settings the block named after the system, every key of it present
 * @param shared the template folders that the system has in common with others
 * @param guarantees one for each mode, in the order of the modes
 */
public record Connector(
    String name,
    String description,
    String system,
    SortedSet<Mode> modes,
    Project project,
    List<Option> options,
    List<Auth> auth,
    List<Column> columns,
    Misfits misfits,
    Optional<Partitioning> partitioning,
    Optional<Offset> offset,
    Optional<Write> write,
    Errors errors,
    boolean queried,
    boolean spread,
    boolean aggregates,
    SortedMap<String, Setting> settings,
    List<String> shared,
    List<Dependency> dependencies,
    List<Guarantee> guarantees) {

  public boolean has(Mode mode) {
    return modes.contains(mode);
  }

  public boolean reads() {
    return modes.stream().anyMatch(Mode::reads);
  }

  public boolean writes() {
    return modes.stream().anyMatch(Mode::writes);
  }

}
