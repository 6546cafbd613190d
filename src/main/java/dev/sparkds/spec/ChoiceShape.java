package dev.sparkds.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of some words.
 *
 * @param what what the words are, for "unknown …"
 * @param refusals words that people try, and why there is no such thing
 */
record ChoiceShape(String what, List<String> words, Map<String, String> refusals) implements Shape {

  ChoiceShape(String what, List<String> words) {
    this(what, words, Map.of());
  }

  @Override
  public void check(Node node, String path, Findings findings) {
    Node.Scalar scalar = Shape.scalar(node, path, summary(), findings);
    if (scalar == null) {
      return;
    }
    String word = scalar.text();
    if (refusals.containsKey(word)) {
      findings.add(path, refusals.get(word), "one of " + String.join(", ", words));
    } else if (!words.contains(word) || scalar.kind() != Node.Kind.TEXT) {
      findings.add(path, "unknown " + what + " " + Quote.of(word), Suggestion.among(words, word));
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("enum", words);
    return schema;
  }

  @Override
  public String summary() {
    return String.join(" | ", words);
  }
}
