package dev.sparkds.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/** A whole number within bounds. */
record CountShape(int min, int max) implements Shape {

  @Override
  public void check(Node node, String path, Findings findings) {
    Node.Scalar scalar = Shape.scalar(node, path, summary(), findings);
    if (scalar == null) {
      return;
    }
    Integer value = scalar.kind() == Node.Kind.NUMBER ? Integers.parse(scalar.text()) : null;
    if (value == null || value < min || value > max) {
      findings.add(path, Quote.of(scalar.text()) + " is not " + summary(),
          scalar.kind() == Node.Kind.TEXT && Plain.kind(scalar.text()) == Node.Kind.NUMBER ? "without quotes" : "");
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", min);
    schema.put("maximum", max);
    return schema;
  }

  @Override
  public String summary() {
    return "a whole number from " + min + " to " + max;
  }
}
