package dev.sparkds.generate;

import dev.sparkds.model.Mode;
import dev.sparkds.model.Option;
import dev.sparkds.model.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each option type is in Java, and a value of it. */
final class OptionTypes {

  private OptionTypes() {}

  static String javaType(OptionType type, boolean present) {
    return switch (type) {
      case INT, PORT -> present ? "int" : "Integer";
      case LONG, SIZE -> present ? "long" : "Long";
      case DOUBLE -> present ? "double" : "Double";
      case BOOLEAN -> present ? "boolean" : "Boolean";
      case DURATION -> "Duration";
      case TIMESTAMP -> "Instant";
      case URL -> "URI";
      case STRING, ENUM, HOST, PATH, IDENTIFIER -> "String";
    };
  }

  /** How the generated options class reads the option from what was given. */
  static String read(Option option, Set<Mode> modes) {
    List<String> words = new ArrayList<>(List.of(Escapes.literal(option.name())));
    option.values().forEach(value -> words.add(Escapes.literal(value)));
    return "given."
        + reader(option.type())
        + words.stream().collect(Collectors.joining(", ", "(", ")"))
        + call("atLeast", option.min())
        + call("atMost", option.max())
        + call("matching", option.pattern())
        + ending(option, modes);
  }

  private static String ending(Option option, Set<Mode> modes) {
    return switch (needed(option, modes)) {
      case "always" -> ".required()";
      case "to read" -> ".requiredTo(Use.READ)";
      case "to write" -> ".requiredTo(Use.WRITE)";
      default -> option.fallback().isEmpty() ? ".orNull()" : ".or(" + fallback(option) + ")";
    };
  }

  /** The default, which may be another one where another option has a value. */
  private static String fallback(Option option) {
    return option.defaults().stream()
        .map(other -> "given.says(" + Escapes.literal(other.option()) + ", " + Escapes.literal(other.value()) + ") ? "
            + Escapes.literal(other.fallback()) + "\n            : ")
        .collect(Collectors.joining()) + Escapes.literal(option.fallback().orElseThrow());
  }

  /** When the user must give the option: always, to read, to write, or never, which is the empty text. */
  static String needed(Option option, Set<Mode> modes) {
    if (!option.required()) {
      return "";
    }
    if (option.modes().isEmpty() || option.modes().containsAll(modes)) {
      return "always";
    }
    return option.modes().stream().anyMatch(Mode::reads) ? "to read" : "to write";
  }

  private static String call(String method, Optional<String> argument) {
    return argument.map(text -> "." + method + "(" + Escapes.literal(text) + ")").orElse("");
  }

  private static String reader(OptionType type) {
    return switch (type) {
      case INT -> "integer";
      case LONG -> "longInteger";
      case DOUBLE -> "number";
      case BOOLEAN -> "flag";
      case ENUM -> "oneOf";
      case STRING -> "text";
      case DURATION, SIZE, URL, HOST, PORT, PATH, IDENTIFIER, TIMESTAMP -> type.label();
    };
  }

  /** A valid value: the example, the default, an allowed word, or one that the type always has. */
  static String example(Option option) {
    return option.example()
        .or(option::fallback)
        .or(() -> option.values().stream().findFirst())
        .or(option::min)
        .orElseGet(() -> typical(option.type()));
  }

  private static String typical(OptionType type) {
    return switch (type) {
      case INT, LONG -> "1";
      case DOUBLE -> "1.0";
      case BOOLEAN -> "true";
      case DURATION -> "PT1S";
      case SIZE -> "1m";
      case URL -> "http://localhost:8080/";
      case HOST -> "localhost";
      case PORT -> "8080";
      case TIMESTAMP -> "2026-01-01T00:00:00Z";
      case PATH -> "/tmp/data";
      case STRING, ENUM, IDENTIFIER -> "example";
    };
  }
}
