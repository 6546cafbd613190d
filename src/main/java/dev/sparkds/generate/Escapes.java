package dev.sparkds.generate;

import java.util.stream.Collectors;

/** How free text is written in each output language. */
final class Escapes {

  private Escapes() {}

  /** A Java string literal, quotes included. */
  static String literal(String text) {
    return text.codePoints().mapToObj(Escapes::literalChar).collect(Collectors.joining("", "\"", "\""));
  }

  private static String literalChar(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < ' ' || c == 0x7f ? String.format("\\u%04x", c) : Character.toString(c);
    };
  }

  static String javadoc(String text) {
    return xml(text).replace("\\", "&#92;").replace("*/", "*&#47;").replace("@", "&#64;").replace("{", "&#123;");
  }

  static String xml(String text) {
    return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  static String markdown(String text) {
    return oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|~$])", "\\\\$1")
        .replaceFirst("^([#>+-])", "\\\\$1");
  }

  /** A double-quoted scalar, which YAML and JSON share. */
  static String quoted(String text) {
    return literal(oneLine(text));
  }

  /** Without line breaks, control characters or the marks that reorder text. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ").strip();
  }
}
