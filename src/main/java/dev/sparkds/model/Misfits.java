package dev.sparkds.model;

import java.util.Optional;

/** What becomes of values that do not fit; the column that keeps them as they came is there only when they are rescued. */
public record Misfits(MisfitPolicy policy, Optional<String> rescuedDataColumn) {

  /** Whether the column keeps what did not fit the others. */
  public boolean fill(Column column) {
    return rescuedDataColumn.filter(column.name()::equals).isPresent();
  }
}
