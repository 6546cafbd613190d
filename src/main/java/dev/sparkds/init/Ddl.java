package dev.sparkds.init;

import dev.sparkds.spec.Printable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes nested types in Spark's DDL. */
final class Ddl {
  /** Nested deeper, a value is a VARIANT. */
  static final int DEEPEST = 8;
  private static final int LONGEST = 3500;

  private Ddl() {}

  /** The type of an object with these fields, unless Spark cannot have their names. */
  static Optional<String> struct(Map<String, String> fields) {
    Set<String> names = new HashSet<>();
    boolean fine = !fields.isEmpty()
        && fields.keySet().stream().allMatch(name -> isName(name) && names.add(name.toLowerCase(Locale.ROOT)));
    return fine ? Optional.of(fields.entrySet().stream().map(field -> quoted(field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining(", ", "STRUCT<", ">"))).filter(ddl -> ddl.length() <= LONGEST) : Optional.empty();
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.equals(name.strip()) && Printable.isAll(name);
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "`" + name.replace("`", "``") + "`";
  }
}
