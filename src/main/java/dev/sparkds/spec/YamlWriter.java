package dev.sparkds.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values as YAML, plainly where that means the same. */
public final class YamlWriter {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_/.][\\p{L}\\p{N}_/.$-]*( [\\p{L}\\p{N}_/.$-]+)*");
  /** What older readers of YAML take for something else than a text. */
  private static final Pattern OLDER = Pattern.compile("(?i)y|n|yes|no|on|off|\\.inf|\\.nan");
  private static final Set<String> ANY = Set.of("default", "min", "max", "example", "values");

  private YamlWriter() {}

  /** A block in braces. */
  public static String flow(Map<String, Object> block) {
    return block.entrySet().stream().map(each -> each.getKey() + ": " + value(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A block, a line for each key. */
  static List<String> lines(Map<String, Object> block) {
    List<String> lines = new ArrayList<>();
    block.forEach((key, value) -> lines.add(key + ": " + value(key, value)));
    return lines;
  }

  /** A single value or a list of them, as it stands behind a key. */
  public static String value(String key, Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> value(key, item)).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? text(text, ANY.contains(key)) : value.toString();
  }

  private static String text(String text, boolean any) {
    Node.Kind kind = Plain.kind(text);
    boolean plain = any && (kind == Node.Kind.NUMBER || kind == Node.Kind.FLAG)
        || kind == Node.Kind.TEXT && PLAIN.matcher(text).matches() && !OLDER.matcher(text).matches();
    return plain ? text : "\"" + text.codePoints().mapToObj(YamlWriter::character).collect(Collectors.joining()) + "\"";
  }

  private static String character(int point) {
    if (point == '"' || point == '\\') {
      return "\\" + Character.toString(point);
    }
    return Printable.is(point) ? Character.toString(point) : "\\U%08x".formatted(point);
  }
}
