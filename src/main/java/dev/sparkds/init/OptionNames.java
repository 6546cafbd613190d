package dev.sparkds.init;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names of options: in camelCase, each once, none that a system or Spark may have itself. */
final class OptionNames {
  private static final Set<String> RESERVED = Set.of("url", "path", "token", "apikey", "username", "password", "scope", "pagesize",
      "timeout", "schema", "host", "port", "user", "clientid", "clientsecret", "tokenurl", "table", "format", "columns", "class", "default", "package");
  private static final int LONGEST = 40;

  private final Set<String> taken = new HashSet<>();

  String of(String parameter) {
    StringBuilder name = new StringBuilder();
    for (String word : parameter.split("[^A-Za-z0-9]+")) {
      name.append(name.isEmpty() ? decapitalized(word) : capitalized(word));
    }
    String words = name.toString().replaceAll("^[0-9]+", "");
    String cut = words.isEmpty() ? "parameter" : decapitalized(words.substring(0, Math.min(LONGEST, words.length())));
    String base = RESERVED.contains(cut.toLowerCase(Locale.ROOT)) ? cut + "Parameter" : cut;
    String free = base;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = base + i;
    }
    return free;
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String decapitalized(String word) {
    return word.isEmpty() ? word : word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT)
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
