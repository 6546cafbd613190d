package dev.sparkds.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text that matches a pattern.
 *
 * @param what the pattern in words, such as "a Maven version"
 * @param reserved texts that match but are taken
 */
record TextShape(String what, Pattern pattern, int longest, Set<String> reserved) implements Shape {
  private static final Pattern LINE = Pattern.compile("^[^" + Printable.NOT + "]+$");
  private static final Pattern LINES = Pattern.compile("^[^" + Printable.NOT.replace("\\u0000-\\u001f",
      "\\u0000-\\u0009\\u000b-\\u001f") + "]+$");

  static TextShape of(String what, String pattern, int longest) {
    return new TextShape(what, Pattern.compile(pattern), longest, Set.of());
  }

  static TextShape line(String what, int longest) {
    return new TextShape(what, LINE, longest, Set.of());
  }

  static TextShape lines(String what, int longest) {
    return new TextShape(what, LINES, longest, Set.of());
  }

  static TextShape duration() {
    return of("an ISO-8601 duration such as PT30S", Durations.PATTERN, 40);
  }

  TextShape except(Set<String> taken) {
    return new TextShape(what, pattern, longest, taken);
  }

  @Override
  public void check(Node node, String path, Findings findings) {
    Node.Scalar scalar = Shape.scalar(node, path, what, findings);
    if (scalar == null) {
      return;
    }
    if (scalar.kind() != Node.Kind.TEXT && pattern.matcher(scalar.text()).matches()) {
      findings.add(path, Quote.of(scalar.text()) + " is not text", "write it in quotes: \"" + scalar.text() + "\"");
    } else if (scalar.kind() != Node.Kind.TEXT) {
      findings.add(path, Quote.of(scalar.text()) + " is not " + what, "");
    } else {
      checkText(scalar.text(), path, findings);
    }
  }

  private void checkText(String text, String path, Findings findings) {
    if (text.isEmpty()) {
      findings.add(path, "is empty", "expected: " + what);
    } else if (text.codePointCount(0, text.length()) > longest) {
      findings.add(path, "longer than " + longest + " characters", "");
    } else if (Printable.first(text, pattern == LINES).isPresent()) {
      findings.add(path, "holds the character U+%04X, which is not allowed"
          .formatted(Printable.first(text, pattern == LINES).getAsInt()), "");
    } else if (!pattern.matcher(text).matches()) {
      findings.add(path, Quote.of(text) + " is not " + what, "");
    } else if (reserved.contains(text)) {
      findings.add(path, Quote.of(text) + " is taken by Spark", "choose another name");
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("minLength", 1);
    schema.put("maxLength", longest);
    schema.put("pattern", anchored(pattern.pattern()));
    if (!reserved.isEmpty()) {
      schema.put("not", Map.of("enum", reserved.stream().sorted().toList()));
    }
    return schema;
  }

  /** The pattern for all validators: to some, of which Java's is one, $ also stands before a last line break. */
  static String anchored(String pattern) {
    return pattern + "(?!\\n)";
  }

  @Override
  public String summary() {
    return what;
  }
}
