package dev.sparkds.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, text, numbers and booleans as JSON. */
final class Json {

  private Json() {}

  /** The value, indented by two spaces a level, without a final newline. */
  static String of(Object value) {
    return of(value, "\n");
  }

  private static String of(Object value, String line) {
    String inner = line + "  ";
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return map.entrySet().stream()
          .map(entry -> text(entry.getKey().toString()) + ": " + of(entry.getValue(), inner))
          .collect(Collectors.joining("," + inner, "{" + inner, line + "}"));
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(item -> of(item, inner)).collect(Collectors.joining("," + inner, "[" + inner, line + "]"));
    }
    return scalar(value);
  }

  private static String scalar(Object value) {
    if (value instanceof Map) {
      return "{}";
    }
    if (value instanceof List) {
      return "[]";
    }
    return value == null || value instanceof Number || value instanceof Boolean ? String.valueOf(value) : text(value.toString());
  }

  private static String text(String text) {
    return text.chars().mapToObj(Json::character).collect(Collectors.joining("", "\"", "\""));
  }

  private static String character(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      default -> c < ' ' ? String.format("\\u%04x", c) : Character.toString((char) c);
    };
  }
}
