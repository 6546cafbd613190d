package dev.sparkds.init;

import dev.sparkds.spec.YamlWriter;
import java.util.List;
import java.util.Map;

/** Writes a spec with a remark beside each guess. */
final class CommentedYaml {
  private static final int WIDEST = 140;

  private final StringBuilder text = new StringBuilder();

  /**
   * The text of a spec.
   *
   * @param meanings what the keys are for, to stand above their blocks
   */
  static String of(Map<String, Object> spec, Map<String, String> meanings) {
    CommentedYaml yaml = new CommentedYaml();
    spec.forEach((key, value) -> {
      boolean block = plain(value) instanceof Map || isBlockList(plain(value));
      if (block && meanings.containsKey(key)) {
        yaml.text.append("\n# ").append(Remark.line(meanings.get(key))).append('\n');
      }
      yaml.entry("", key, value);
    });
    return yaml.text.toString();
  }

  private void entry(String indent, String key, Object value) {
    Object plain = plain(value);
    if (plain instanceof Map<?, ?> block) {
      line(indent, key + ":", remark(value));
      block.forEach((name, inner) -> entry(indent + "  ", name.toString(), inner));
    } else if (isBlockList(plain)) {
      line(indent, key + ":", remark(value));
      ((List<?>) plain).forEach(item -> line(indent + "  ", "- " + YamlWriter.flow(map(plain(item))), remark(item)));
    } else {
      line(indent, key + ": " + YamlWriter.value(key, plain), remark(value));
    }
  }

  private void line(String indent, String line, String remark) {
    if (!remark.isEmpty() && indent.length() + line.length() + remark.length() > WIDEST) {
      text.append(indent).append("# ").append(remark).append('\n');
    }
    text.append(indent).append(line);
    if (!remark.isEmpty() && indent.length() + line.length() + remark.length() <= WIDEST) {
      text.append("  # ").append(remark);
    }
    text.append('\n');
  }

  private static boolean isBlockList(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && plain(list.get(0)) instanceof Map;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Object plain(Object value) {
    return value instanceof Guess<?> guess ? plain(guess.value()) : value;
  }

  private static String remark(Object value) {
    return value instanceof Guess<?> guess ? Remark.line(guess.remark()) : "";
  }
}
