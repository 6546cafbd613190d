package dev.sparkds.spec;

import dev.sparkds.model.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the column that a style goes by.
 *
 * @param wanted the types that fit, in words
 */
record ColumnPick(Draft draft, List<Column> columns, String path, String wanted, Predicate<String> fits) {

  /** The named column, which must be there and fit. */
  Optional<String> named(String name) {
    Optional<Column> column = columns.stream().filter(each -> each.name().equals(name)).findFirst();
    if (draft.rescuesInto(name)) {
      draft.findings().add(path, MisfitsCheck.noField(name), "name another column");
    } else if (column.isEmpty()) {
      draft.findings().add(path, "there is no column " + Quote.of(name),
          Suggestion.among(columns.stream().map(Column::name).limit(20).toList(), name));
    } else if (!fits.test(column.get().type())) {
      draft.findings().add(path, "column " + Quote.of(name) + " is of type " + Quote.plain(column.get().type()),
          "it must be " + wanted);
    } else if (isNumberToBeAsked(column.get())) {
      draft.findings().add(path, "column " + Quote.of(name) + " is a number in the system, which is asked for by times",
          "name a column without a format, or divide by a whole number");
    }
    return Optional.of(name);
  }

  /** The named column, or the only one that can be meant. */
  Optional<String> needed(String name, String style) {
    if (name != null) {
      return named(name);
    }
    List<String> fitting = columns.stream().filter(each -> fits.test(each.type()) && !isNumberToBeAsked(each)).map(Column::name)
        .filter(each -> !draft.rescuesInto(each)).toList();
    boolean ours = draft.spec().columns() == null;
    if (fitting.isEmpty() || fitting.size() > 1 && !ours) {
      draft.findings().add(path, "is needed for style '" + style + "'", fitting.isEmpty()
          ? "no column is " + wanted : "one of " + String.join(", ", fitting));
    }
    return fitting.stream().findFirst();
  }

  /** Whether a system that answers queries would be asked for the column by a time, although it has a number. */
  private boolean isNumberToBeAsked(Column column) {
    return draft.pack().queried() && wanted.equals(Types.INSTANT) && column.format().isPresent();
  }
}
