package dev.sparkds.model;

import java.util.List;

/** How a system compares a column with what it is told of a condition. */
public enum FilterOperator implements Word {
  EQUALS("="), IN("="), AT_LEAST("=", ">="), GREATER("=", ">="), AT_MOST("=", "<="), LESS("=", "<=");

  private final List<String> comparisons;

  FilterOperator(String... comparisons) {
    this.comparisons = List.of(comparisons);
  }

  /** The comparisons of a query that it can be told. */
  public List<String> comparisons() {
    return comparisons;
  }

  /** Whether it asks if values are equal, rather than which is more. */
  public boolean isEquality() {
    return comparisons.size() == 1;
  }
}
