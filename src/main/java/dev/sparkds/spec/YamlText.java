package dev.sparkds.spec;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML text with the places of its nodes, to be changed by splicing: no other character changes. */
record YamlText(String text, MappingNode root) {

  /** The text must have been found to be a block of keys. */
  static YamlText of(String text) {
    return new YamlText(text, (MappingNode) new Yaml().compose(new StringReader(text)));
  }

  static Optional<NodeTuple> entry(Node block, String key) {
    return block instanceof MappingNode mapping
        ? mapping.getValue().stream().filter(each -> key.equals(word(each.getKeyNode()))).findFirst()
        : Optional.empty();
  }

  Optional<Node> value(String... path) {
    Optional<Node> node = Optional.of(root);
    for (String key : path) {
      node = node.flatMap(block -> entry(block, key)).map(NodeTuple::getValueNode);
    }
    return node;
  }

  /** What is at a path such as {@code options[1].modes}, which is there. */
  Node at(String path) {
    if (path.isEmpty()) {
      return root;
    }
    return path.endsWith("]") ? items(at(Paths.parent(path))).get(Paths.index(path)) : entryAt(path).getValueNode();
  }

  NodeTuple entryAt(String path) {
    return entry(at(Paths.parent(path)), Paths.key(path)).orElseThrow();
  }

  static int size(Node node) {
    return node instanceof CollectionNode<?> collection ? collection.getValue().size() : 0;
  }

  static List<Node> items(Node list) {
    return list instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }

  static String word(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
  }

  int start(Node node) {
    return text.offsetByCodePoints(0, node.getStartMark().getIndex());
  }

  /** Behind the last character of a node; a block's mark would be behind the comments that follow it. */
  int end(Node node) {
    if (!isFlow(node) && node instanceof CollectionNode<?>) {
      return parts(node).mapToInt(this::end).max().orElse(start(node));
    }
    int end = text.offsetByCodePoints(0, node.getEndMark().getIndex());
    boolean block = node instanceof ScalarNode scalar
        && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    return block ? text.substring(0, end).stripTrailing().length() : end;
  }

  private static Stream<Node> parts(Node node) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream().flatMap(each -> Stream.of(each.getKeyNode(), each.getValueNode()))
        : items(node).stream();
  }

  /** Where the line of a place begins. */
  int line(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** Where the line behind a place begins. */
  int nextLine(int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end + 1;
  }

  int indent(Node node) {
    return start(node) - line(start(node));
  }

  /** The text with something else from one place to another. */
  String spliced(int from, int to, String other) {
    return text.substring(0, from) + other + text.substring(to);
  }

  /** The text with lines put at the beginning of a line, ended as its own are. */
  String withLines(int place, List<String> lines) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String block = String.join(end, lines);
    boolean unended = place == text.length() && !text.endsWith("\n");
    return spliced(place, place, unended ? end + block : block + end);
  }

  /** The text without the lines from one place to another. */
  String withoutLines(int from, int to) {
    boolean unended = to == text.length() && !text.endsWith("\n");
    int start = unended ? text.substring(0, from).replaceFirst("\r?\n$", "").length() : from;
    return spliced(start, to, "");
  }

  /** The text without an entry of a block in braces that has others, and without the comma that goes with it. */
  String withoutEntry(MappingNode block, NodeTuple entry) {
    List<NodeTuple> entries = block.getValue();
    int index = entries.indexOf(entry);
    return index > 0
        ? spliced(end(entries.get(index - 1).getValueNode()), end(entry.getValueNode()), "")
        : spliced(start(entry.getKeyNode()), start(entries.get(1).getKeyNode()), "");
  }

  /** The text without an item of a list in braces or brackets, and without the comma that goes with it. */
  String withoutItem(List<Node> items, int index) {
    return index > 0
        ? spliced(end(items.get(index - 1)), end(items.get(index)), "")
        : spliced(start(items.get(0)), start(items.get(1)), "");
  }

  /** The text with an item at an index of a list that holds some already. */
  String withItem(Node list, int index, List<String> lines) {
    List<Node> items = items(list);
    if (isFlow(list)) {
      return index > 0
          ? spliced(end(items.get(index - 1)), end(items.get(index - 1)), ", " + lines.get(0))
          : spliced(start(items.get(0)), start(items.get(0)), lines.get(0) + ", ");
    }
    List<String> indented = new ArrayList<>();
    lines.forEach(line -> indented.add(" ".repeat(indent(list)) + (indented.isEmpty() ? "- " : "  ") + line));
    int place = index > 0 ? nextLine(end(items.get(index - 1))) : line(start(items.get(0)));
    return withLines(place, indented);
  }
}
