package dev.sparkds.spec;

import java.util.List;
import java.util.Map;

/** Words by what they are about; a key that is not about the spec language is about a setting of the system. */
record ConditionShape() implements Shape {

  @Override
  public void check(Node node, String path, Findings findings) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> checkEntry(entry, Paths.of(path, entry.key()), findings));
    } else {
      findings.add(path, "must be a block of keys", "");
    }
  }

  private static void checkEntry(Node.Entry entry, String path, Findings findings) {
    List<String> words = PackWords.CONDITIONS.get(entry.key());
    Shape word = words == null ? new AnyShape("a value of the setting", 100)
        : new ChoiceShape("word", words);
    new OneOrMoreShape(new ListShape(word, 20)).check(entry.value(), path, findings);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "object");
  }

  @Override
  public String summary() {
    return "a block of words";
  }
}
