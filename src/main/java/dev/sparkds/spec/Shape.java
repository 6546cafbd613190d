package dev.sparkds.spec;

import java.util.Map;

/** What a value may look like: the one source of the checker's, the JSON Schema's and the reference's opinion of it. */
interface Shape {
  void check(Node node, String path, Findings findings);

  /** The same as JSON Schema, draft 07. */
  Map<String, Object> schema();

  /** The same in a few words. */
  String summary();

  static boolean isNothing(Node node) {
    return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
  }

  /** The scalar there is, or a finding that there is none. */
  static Node.Scalar scalar(Node node, String path, String wanted, Findings findings) {
    if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
      return scalar;
    }
    findings.add(path, node instanceof Node.Scalar ? "has no value" : "must be one value, not a "
        + (node instanceof Node.Listing ? "list" : "block"), "expected: " + wanted);
    return null;
  }
}
