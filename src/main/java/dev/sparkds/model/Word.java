package dev.sparkds.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An enum constant that is written in kebab-case in specs, template folders and messages alike. */
public interface Word {

  String name();

  /** The word in the spec, which is also the name of its template folder. */
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String label) {
    return Arrays.stream(type.getEnumConstants()).filter(word -> word.label().equals(label)).findFirst();
  }

  static <E extends Enum<E> & Word> List<String> labels(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Word::label).toList();
  }
}
