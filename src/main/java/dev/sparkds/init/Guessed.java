package dev.sparkds.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A guess in a spec.
 *
 * @param path where it stands, such as {@code schema.columns[0]}
 * @param source what it was taken from
 */
public record Guessed(String path, Object value, String confidence, String source) {

  /** All guesses in a spec, in its order. */
  static List<Guessed> of(Map<String, Object> spec) {
    List<Guessed> all = new ArrayList<>();
    collect("", spec, all);
    return List.copyOf(all);
  }

  private static void collect(String path, Object value, List<Guessed> all) {
    if (value instanceof Guess<?> guess) {
      if (!guess.isGiven()) {
        all.add(new Guessed(path, plain(guess.value()), guess.confidence().label(), Remark.line(guess.evidence())));
      }
      collect(path, guess.value(), all);
    } else if (value instanceof Map<?, ?> block) {
      block.forEach((key, inner) -> collect(path.isEmpty() ? key.toString() : path + "." + key, inner, all));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(path + "[" + i + "]", list.get(i), all);
      }
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Guess<?> guess) {
      return plain(guess.value());
    }
    if (value instanceof Map<?, ?> block) {
      Map<String, Object> plain = new LinkedHashMap<>();
      block.forEach((key, inner) -> plain.put(key.toString(), plain(inner)));
      return plain;
    }
    return value instanceof List<?> list ? list.stream().map(Guessed::plain).toList() : value;
  }
}
