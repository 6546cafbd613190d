package dev.sparkds.spec;

import java.util.List;
import java.util.Map;

/** A list, or the only item of it. */
record OneOrMoreShape(ListShape list) implements Shape {

  @Override
  public void check(Node node, String path, Findings findings) {
    (node instanceof Node.Listing ? list : list.item()).check(node, path, findings);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(list.item().schema(), list.schema()));
  }

  @Override
  public String summary() {
    return list.item().summary();
  }
}
