package dev.sparkds.spec;

import dev.sparkds.model.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Puts named items into one of a spec's lists, and takes them out. */
record ItemEdit(SpecText text, String block, String[] path) {

  static ItemEdit options(SpecText text) {
    return new ItemEdit(text, "options", new String[] {"options"});
  }

  static ItemEdit columns(SpecText text) {
    return new ItemEdit(text, "schema", new String[] {"schema", "columns"});
  }

  private List<Node> items() {
    return text.yaml().value(path).map(YamlText::items).orElse(List.of());
  }

  /** In the order of names, as far as the items before the end keep to it: so two are put in alike in either order. */
  SpecText withByName(Map<String, Object> item) {
    List<String> names = items().stream().map(ItemEdit::name).toList();
    int start = Math.max(0, names.size() - 1);
    while (start > 0 && names.get(start - 1).compareTo(names.get(start)) < 0) {
      start--;
    }
    String name = item.get("name").toString();
    List<String> rising = names.subList(start, names.size());
    return with(item, start + (int) rising.stream().filter(each -> each.compareTo(name) < 0).count(), false);
  }

  SpecText withLast(Map<String, Object> item) {
    return with(item, items().size(), true);
  }

  private SpecText with(Map<String, Object> item, int index, boolean braces) {
    Optional<Node> same = items().stream().filter(each -> name(each).equals(item.get("name"))).findFirst();
    if (same.isPresent()) {
      return unchanged(same.get(), item);
    }
    Optional<Node> list = text.list(path);
    if (list.isEmpty()) {
      List<String> lines = new ArrayList<>(List.of(block + ":"));
      YamlWriter.lines(item).forEach(line -> lines.add((lines.size() == 1 ? "  - " : "    ") + line));
      return text.withBlock(block, lines);
    }
    boolean flow = braces || YamlText.isFlow(list.get()) || YamlText.isFlow(items().get(0));
    return text.withItem(list.get(), index, flow ? List.of(YamlWriter.flow(item)) : YamlWriter.lines(item));
  }

  private SpecText unchanged(Node there, Map<String, Object> item) {
    Map<String, String> wanted = new LinkedHashMap<>();
    item.forEach((key, value) -> wanted.put(key, value.toString()));
    Map<String, String> written = new LinkedHashMap<>();
    item.keySet().forEach(key -> YamlText.entry(there, key).map(NodeTuple::getValueNode)
        .ifPresent(value -> written.put(key, written(value))));
    if (!written.equals(wanted)) {
      throw text.refused(String.join(".", path), "there is a " + Quote.of(name(there)) + " already, which is another",
          "change it by hand, then run `sparkds update`");
    }
    return text;
  }

  private static String written(Node value) {
    List<Node> items = YamlText.items(value);
    return items.isEmpty() ? YamlText.word(value) : items.stream().map(YamlText::word).toList().toString();
  }

  SpecText without(String name) {
    List<String> names = items().stream().map(ItemEdit::name).toList();
    if (!names.contains(name)) {
      throw text.refused(String.join(".", path), "there is no " + Quote.of(name),
          names.isEmpty() ? "" : Suggestion.among(names, name));
    }
    return names.size() == 1 ? path.length == 1 ? text.withoutBlock(block) : text.without(String.join(".", path))
        : text.withoutItem(text.list(path).orElseThrow(), names.indexOf(name));
  }

  private static String name(Node item) {
    return YamlText.entry(item, "name").map(entry -> YamlText.word(entry.getValueNode())).orElse("");
  }

  /** Columns as a spec says them. */
  static List<String> written(List<Column> columns) {
    return columns.stream().map(column -> {
      Map<String, Object> keys = new LinkedHashMap<>();
      keys.put("name", column.name());
      keys.put("type", column.type());
      if (!column.nullable()) {
        keys.put("nullable", false);
      }
      if (!column.source().equals(column.name())) {
        keys.put("source", column.source());
      }
      column.format().ifPresent(format -> keys.put("format", format.label()));
      return YamlWriter.flow(keys);
    }).toList();
  }
}
