package dev.sparkds.init;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses the field that identifies a record. */
final class KeyGuess {
  private static final Pattern ID = Pattern.compile("(?i)_?id|uuid|guid|key|.*[_-](id|no|nr|number)|[a-z].*Id|.*ID");
  private static final List<String> BEST = List.of("id", "_id", "uuid", "guid", "key");

  private KeyGuess() {}

  static boolean isId(String name) {
    return BEST.contains(name) || name.equals("ID") || name.equals("Id");
  }

  /** By its name and place: the field id, or the first whose name says that it is one. */
  static Guess<List<String>> of(List<Field> fields) {
    List<Field> fitting = fields.stream().filter(field -> field.needed() && keyed(field)).toList();
    Optional<Field> best = fitting.stream().filter(field -> isId(field.name())).findFirst();
    if (best.isPresent()) {
      return Guess.likely(List.of(best.get().name()), "its name, and it is in every record");
    }
    return fitting.stream().filter(field -> ID.matcher(field.name()).matches() && fields.indexOf(field) == 0).findFirst()
        .map(field -> Guess.unsure(List.of(field.name()), "its name, and it comes first")).orElse(null);
  }

  private static boolean keyed(Field field) {
    return field.isWhole() || field.is("STRING");
  }
}
