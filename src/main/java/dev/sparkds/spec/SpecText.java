package dev.sparkds.spec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The text of a spec, with and without blocks and items. */
record SpecText(ConnectorSpec spec, YamlText yaml) {
  private static final List<String> ORDER = List.of("sparkds", "name", "description", "system", "modes", "project",
      "options", "auth", "schema", "partitioning", "offset", "write", "errors");

  static SpecText of(ConnectorSpec spec) {
    SpecText text = new SpecText(spec, YamlText.of(spec.document().text()));
    if (YamlText.isFlow(text.yaml.root())) {
      throw text.refused("", "is written in braces, where nothing can be put in well",
          "change it by hand, then run `sparkds update`");
    }
    return text;
  }

  private SpecText to(String text) {
    return of(SpecReader.read(spec.document().file(), text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The list at a path, unless it is empty or not there. */
  Optional<Node> list(String... path) {
    return yaml.value(path).filter(each -> !YamlText.items(each).isEmpty());
  }

  /** With a block at its place among the others. */
  SpecText withBlock(String key, List<String> lines) {
    List<NodeTuple> entries = yaml.root().getValue();
    int rank = ORDER.indexOf(key);
    int index = behindLast(entries.size(), i -> {
      int other = ORDER.indexOf(YamlText.word(entries.get(i).getKeyNode()));
      return other >= 0 && other < rank;
    });
    return to(yaml.withLines(yaml.nextLine(yaml.end(entries.get(index - 1).getValueNode())), lines));
  }

  /** Without a whole block, if it is there. */
  SpecText withoutBlock(String key) {
    return YamlText.entry(yaml.root(), key).map(this::without).orElse(this);
  }

  private SpecText without(NodeTuple entry) {
    return to(yaml.withoutLines(
        yaml.line(yaml.start(entry.getKeyNode())), yaml.nextLine(yaml.end(entry.getValueNode()))));
  }

  /** Without what is at a path, a key or an item, and without what would be empty then. */
  SpecText without(String path) {
    String parent = Paths.parent(path);
    Node around = yaml.at(parent);
    List<Node> items = YamlText.items(around);
    if (YamlText.size(around) == 1 && !parent.isEmpty()) {
      return without(parent);
    }
    if (!items.isEmpty()) {
      return withoutItem(around, items.indexOf(yaml.at(path)));
    }
    NodeTuple entry = yaml.entryAt(path);
    return YamlText.isFlow(around) ? to(yaml.withoutEntry((MappingNode) around, entry)) : without(entry);
  }

  /** With a key of a block, which is made when it is not there. */
  SpecText withKey(String block, String key, Object value) {
    String written = YamlWriter.value(key, value);
    Optional<Node> there = yaml.value(block);
    Optional<Node> old = yaml.value(block, key);
    if (there.isEmpty()) {
      return withBlock(block, List.of(block + ":", "  " + key + ": " + written));
    }
    if (old.isPresent()) {
      return to(yaml.spliced(yaml.start(old.get()), yaml.end(old.get()), written));
    }
    int start = yaml.start(there.get());
    return to(YamlText.isFlow(there.get()) ? yaml.spliced(start + 1, start + 1, key + ": " + written + ", ")
        : yaml.withLines(yaml.nextLine(yaml.end(there.get())),
            List.of(" ".repeat(yaml.indent(there.get())) + key + ": " + written)));
  }

  /** With columns, in the block that there is or in one of their own. */
  SpecText withColumns(List<String> columns) {
    Optional<Node> schema = yaml.value("schema");
    if (schema.filter(YamlText::isFlow).isPresent()) {
      int start = yaml.start(schema.get()) + 1;
      return to(yaml.spliced(start, start, "columns: [" + String.join(", ", columns) + "], "));
    }
    String indent = " ".repeat(schema.map(yaml::indent).orElse(2));
    List<String> lines = new ArrayList<>(List.of(indent + "columns:"));
    columns.forEach(column -> lines.add(indent + "  - " + column));
    if (schema.isPresent()) {
      return to(yaml.withLines(yaml.nextLine(yaml.end(schema.get())), lines));
    }
    lines.add(0, "schema:");
    return withBlock("schema", lines);
  }

  SpecText withItem(Node list, int index, List<String> lines) {
    return to(yaml.withItem(list, index, lines));
  }

  SpecText withoutItem(Node list, int index) {
    List<Node> items = YamlText.items(list);
    return to(YamlText.isFlow(list) ? yaml.withoutItem(items, index)
        : yaml.withoutLines(yaml.line(yaml.start(items.get(index))), yaml.nextLine(yaml.end(items.get(index)))));
  }

  /** The index behind the last that is such, 0 when none is. */
  static int behindLast(int size, IntPredicate such) {
    return 1 + IntStream.range(0, size).filter(such).max().orElse(-1);
  }

  SpecException refused(String path, String message, String hint) {
    return new SpecException(spec.document(), List.of(spec.document().problem(path, message, hint)));
  }
}
