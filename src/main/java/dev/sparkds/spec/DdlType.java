package dev.sparkds.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a type in Spark's DDL and writes it in its one canonical form. */
public final class DdlType {
  private static final int DEEPEST = 12;
  private static final Map<String, String> SIMPLE = Map.ofEntries(
      Map.entry("BOOLEAN", "BOOLEAN"), Map.entry("TINYINT", "TINYINT"), Map.entry("BYTE", "TINYINT"),
      Map.entry("SMALLINT", "SMALLINT"), Map.entry("SHORT", "SMALLINT"), Map.entry("INT", "INT"),
      Map.entry("INTEGER", "INT"), Map.entry("BIGINT", "BIGINT"), Map.entry("LONG", "BIGINT"),
      Map.entry("FLOAT", "FLOAT"), Map.entry("REAL", "FLOAT"), Map.entry("DOUBLE", "DOUBLE"),
      Map.entry("STRING", "STRING"), Map.entry("BINARY", "BINARY"), Map.entry("DATE", "DATE"),
      Map.entry("TIMESTAMP", "TIMESTAMP"), Map.entry("TIMESTAMP_LTZ", "TIMESTAMP"),
      Map.entry("TIMESTAMP_NTZ", "TIMESTAMP_NTZ"), Map.entry("VARIANT", "VARIANT"));
  private static final Map<String, String> ELSEWHERE = Map.of("TEXT", "STRING", "UUID", "STRING", "JSON", "VARIANT",
      "DATETIME", "TIMESTAMP", "TIMESTAMPTZ", "TIMESTAMP", "BLOB", "BINARY", "BYTES", "BINARY", "NUMBER", "DECIMAL");
  private static final Set<String> WORDS = words();

  private final DdlTokens tokens;

  private DdlType(String text) {
    this.tokens = new DdlTokens(text);
  }

  /** The canonical form; {@link NotOne} when the text is not a type that a connector can have. */
  static String parse(String text) {
    DdlType parser = new DdlType(text);
    String type = parser.type(0);
    parser.tokens.end();
    return type;
  }

  /** What is wrong with a text as a type; nothing when it is one. */
  public static String objection(String text) {
    try {
      return parse(text).isEmpty() ? text : "";
    } catch (NotOne e) {
      return e.getMessage() + (e.hint().isEmpty() ? "" : " (" + e.hint() + ")");
    }
  }

  private static Set<String> words() {
    Set<String> words = new TreeSet<>(SIMPLE.values());
    words.addAll(Set.of("DECIMAL", "CHAR", "VARCHAR", "INTERVAL", "ARRAY", "MAP", "STRUCT"));
    return words;
  }

  private String type(int depth) {
    if (depth > DEEPEST) {
      throw new NotOne("the type is nested deeper than " + DEEPEST + " levels", "");
    }
    String written = tokens.word("a type");
    String word = written.toUpperCase(Locale.ROOT);
    return switch (word) {
      case "DECIMAL", "DEC", "NUMERIC" -> DdlNumbers.decimal(tokens);
      case "CHAR", "CHARACTER" -> DdlNumbers.bounded("CHAR", tokens);
      case "VARCHAR" -> DdlNumbers.bounded("VARCHAR", tokens);
      case "INTERVAL" -> DdlInterval.parse(tokens);
      case "ARRAY" -> "ARRAY" + tokens.between("<", () -> type(depth + 1), ">");
      case "MAP" -> "MAP" + tokens.between("<", () -> key(depth + 1) + value(depth + 1), ">");
      case "STRUCT" -> "STRUCT" + tokens.between("<", () -> fields(depth + 1), ">");
      default -> simple(written, word);
    };
  }

  private static String simple(String written, String word) {
    String type = SIMPLE.get(word);
    if (type == null) {
      String meant = ELSEWHERE.get(word);
      throw new NotOne("unknown type " + Quote.of(written),
          meant == null ? Suggestion.among(WORDS, word) : "did you mean '" + meant + "'?");
    }
    return type;
  }

  private String key(int depth) {
    String key = type(depth);
    if (key.contains("MAP<") || key.contains("VARIANT")) {
      throw new NotOne("the key of a MAP can neither be a MAP nor a VARIANT", "");
    }
    return key;
  }

  private String value(int depth) {
    tokens.expect(",");
    return ", " + type(depth);
  }

  private String fields(int depth) {
    List<String> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    do {
      fields.add(field(depth, names));
    } while (tokens.skip(","));
    return String.join(", ", fields);
  }

  private String field(int depth, Set<String> names) {
    String name = tokens.word("a field name");
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new NotOne("the field " + Quote.of(name) + " is there twice", "Spark's names differ in more than case");
    }
    tokens.skip(":");
    String type = type(depth);
    boolean needed = tokens.skip("NOT");
    if (needed) {
      tokens.expect("NULL");
    }
    return quoted(name) + ": " + type + (needed ? " NOT NULL" : "");
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "`" + name.replace("`", "``") + "`";
  }

  /** The text is not a type. */
  static final class NotOne extends RuntimeException {
    private final String hint;

    NotOne(String message, String hint) {
      super(message, null, false, false);
      this.hint = hint;
    }

    String hint() {
      return hint;
    }
  }
}
