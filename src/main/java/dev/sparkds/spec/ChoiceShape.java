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
    if (node instanceof Node.Scalar written && refusals.containsKey(written.text())) {
      findings.add(path, refusals.get(written.text()), "one of " + String.join(", ", words));
      return;
    }
    Node.Scalar scalar = Shape.scalar(node, path, summary(), findings);
    if (scalar != null && (!words.contains(scalar.text()) || scalar.kind() != Node.Kind.TEXT)) {
      findings.add(path, "unknown " + what + " " + Quote.of(scalar.text()), Suggestion.among(words, scalar.text()));
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
