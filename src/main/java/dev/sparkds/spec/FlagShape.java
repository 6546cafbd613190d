package dev.sparkds.spec;

import java.util.Map;

/** Either true or false. */
record FlagShape() implements Shape {

  @Override
  public void check(Node node, String path, Findings findings) {
    Node.Scalar scalar = Shape.scalar(node, path, summary(), findings);
    if (scalar != null && scalar.kind() != Node.Kind.FLAG) {
      findings.add(path, Quote.of(scalar.text()) + " is not true or false", "");
    }
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "boolean");
  }

  @Override
  public String summary() {
    return "true or false";
  }
}
