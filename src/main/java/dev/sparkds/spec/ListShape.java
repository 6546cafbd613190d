package dev.sparkds.spec;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of at least one value; single values are each there once. */
record ListShape(Shape item, int most) implements Shape {

  @Override
  public void check(Node node, String path, Findings findings) {
    if (!(node instanceof Node.Listing list)) {
      findings.add(path, Shape.isNothing(node) ? "has no value" : "must be a list", hint(node));
    } else if (list.items().isEmpty() || list.items().size() > most) {
      findings.add(path, "must hold 1 to " + most + " items, not " + list.items().size(), "");
    } else {
      checkItems(list.items(), path, findings);
    }
  }

  private String hint(Node node) {
    boolean single = !(item instanceof BlockShape) && node instanceof Node.Scalar && !Shape.isNothing(node);
    return single ? "write [" + Quote.plain(((Node.Scalar) node).text()) + "]" : "each item begins with a dash";
  }

  private void checkItems(List<Node> items, String path, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      item.check(items.get(i), Paths.of(path, i), findings);
      if (items.get(i) instanceof Node.Scalar scalar && !seen.add(scalar.kind() + scalar.text())) {
        findings.add(Paths.of(path, i), Quote.of(scalar.text()) + " is in the list twice", "");
      }
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("minItems", 1);
    schema.put("maxItems", most);
    if (!(item instanceof BlockShape)) {
      schema.put("uniqueItems", true);
    }
    schema.put("items", item.schema());
    return schema;
  }

  @Override
  public String summary() {
    return "list of " + item.summary();
  }
}
