package dev.sparkds.init;

import dev.sparkds.spec.Printable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes column names of the names that fields have: words of letters, digits and underscores, each once. */
final class FieldNames {
  private static final int LONGEST = 100;
  private static final int LONGEST_SOURCE = 200;

  private final Set<String> taken = new HashSet<>();

  /** Whether a spec can name the field at all. */
  static boolean canName(String field) {
    return !field.isBlank() && field.equals(field.strip()) && field.length() <= LONGEST_SOURCE && Printable.isAll(field);
  }

  /** A name that no other field has, even in another case. */
  String column(String field) {
    String words = field.replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "_").replaceAll("^_+(?=.)|(?<=.)_+$", "");
    String cut = words.codePointCount(0, words.length()) > LONGEST ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) : words;
    String name = cut.isEmpty() || cut.equals("_") ? "column" : cut;
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}
