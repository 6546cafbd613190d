package dev.sparkds.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text, a number, true or false; its meaning depends on a word elsewhere. */
record AnyShape(String what, int longest) implements Shape {

  @Override
  public void check(Node node, String path, Findings findings) {
    Node.Scalar scalar = Shape.scalar(node, path, what, findings);
    if (scalar != null && scalar.kind() == Node.Kind.TEXT && !scalar.text().isEmpty()) {
      TextShape.line(what, longest).check(node, path, findings);
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("string", "number", "boolean"));
    schema.put("maxLength", longest);
    schema.put("pattern", TextShape.anchored("^[^" + Printable.NOT + "]*$"));
    return schema;
  }

  @Override
  public String summary() {
    return what;
  }
}
