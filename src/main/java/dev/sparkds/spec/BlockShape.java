package dev.sparkds.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A block of known keys; any other is refused.
 *
 * @param refusals keys that people try, and why they are not there
 */
record BlockShape(List<Key> keys, Map<String, String> refusals) implements Shape {

  static BlockShape of(Key... keys) {
    return new BlockShape(List.of(keys), Map.of());
  }

  BlockShape refusing(Map<String, String> more) {
    return new BlockShape(keys, more);
  }

  @Override
  public void check(Node node, String path, Findings findings) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().stream().takeWhile(entry -> !findings.isFull())
          .forEach(entry -> checkEntry(entry, path, findings));
      keys.stream().filter(key -> key.needed() && mapping.get(key.name()).isEmpty()).forEach(key ->
          findings.add(Paths.of(path, key.name()), "is needed", key.shape().summary()));
    } else {
      findings.add(path, Shape.isNothing(node) ? "has no value" : "must be a block of keys",
          "with " + String.join(", ", names()));
    }
  }

  private void checkEntry(Node.Entry entry, String path, Findings findings) {
    keys.stream().filter(key -> key.name().equals(entry.key())).findFirst().ifPresentOrElse(
        key -> key.shape().check(entry.value(), Paths.of(path, key.name()), findings),
        () -> findings.addKey(path, entry.place(), unknown(entry.key()), hint(entry.key())));
  }

  private static String unknown(String key) {
    return "unknown key " + Quote.of(key);
  }

  /** Whether all keys of a block are among these. */
  boolean knows(Node node) {
    List<String> names = names();
    return node instanceof Node.Mapping mapping && mapping.entries().stream().allMatch(entry -> names.contains(entry.key()));
  }

  private String hint(String key) {
    String reason = refusals.get(key);
    return reason == null ? Suggestion.among(names(), key) : reason;
  }

  private List<String> names() {
    return keys.stream().map(Key::name).toList();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key.name(), schema(key)));
    List<String> needed = keys.stream().filter(Key::needed).map(Key::name).toList();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    if (!needed.isEmpty()) {
      schema.put("required", needed);
    }
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> schema(Key key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", key.description());
    schema.putAll(key.shape().schema());
    if (!key.examples().isEmpty()) {
      schema.put("examples", key.examples());
    }
    return schema;
  }

  @Override
  public String summary() {
    return "a block of " + String.join(", ", names());
  }
}
