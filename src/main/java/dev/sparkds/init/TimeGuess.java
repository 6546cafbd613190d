package dev.sparkds.init;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Guesses the field that says when a record was last changed. */
final class TimeGuess {
  private static final Pattern CHANGED = Pattern.compile("(?i).*(updat|modif|chang|edited|last_?seen).*");
  private static final Pattern HAPPENED = Pattern.compile("(?i)(event|log|ingest)?_?(time|timestamp|ts|date|occurred|received)_?(at|on)?|.*_time|@timestamp");
  private static final Pattern CREATED = Pattern.compile("(?i).*(creat|insert|added|published|placed|start).*");

  private TimeGuess() {}

  /** The column, or null when none has times. */
  static Guess<String> of(List<Field> fields) {
    return fields.stream().filter(field -> field.is("TIMESTAMP")).max(Comparator.comparingInt(TimeGuess::rank))
        .map(field -> guess(field, rank(field) / 2)).orElse(null);
  }

  private static Guess<String> guess(Field field, int rank) {
    return switch (rank) {
      case 3 -> Guess.likely(field.name(), "its name says when a row was last changed");
      case 2 -> Guess.likely(field.name(), "its name says when something happened");
      case 1 -> Guess.unsure(field.name(), "its name says when a row was made, so changed rows are not read again");
      default -> Guess.unsure(field.name(), "it has times");
    };
  }

  private static int rank(Field field) {
    int byName = CHANGED.matcher(field.name()).matches() ? 3 : HAPPENED.matcher(field.name()).matches() ? 2
        : CREATED.matcher(field.name()).matches() ? 1 : 0;
    return byName * 2 + (field.needed() ? 1 : 0);
  }
}
