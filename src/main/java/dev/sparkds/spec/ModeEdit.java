package dev.sparkds.spec;

import dev.sparkds.model.Connector;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;

/** Puts modes into a spec and takes them out; one that names none has those of its system, and names them from then on. */
record ModeEdit(SpecText text, Connector connector) {

  /** With a mode, at its place among the others. */
  SpecText with(Mode mode) {
    if (connector.has(mode)) {
      return text;
    }
    SortedSet<Mode> modes = new TreeSet<>(connector.modes());
    modes.add(mode);
    return text.list("modes")
        .map(list -> text.withItem(list, rank(YamlText.items(list), mode), List.of(mode.label())))
        .orElseGet(() -> named(modes));
  }

  private static int rank(List<Node> items, Mode mode) {
    return SpecText.behindLast(items.size(), i ->
        Word.find(Mode.class, YamlText.word(items.get(i))).filter(each -> each.compareTo(mode) < 0).isPresent());
  }

  /** Without a mode and without the block that has a meaning only with it. */
  SpecText without(Mode mode) {
    if (!connector.has(mode)) {
      return text;
    }
    SortedSet<Mode> modes = new TreeSet<>(connector.modes());
    modes.remove(mode);
    if (modes.isEmpty()) {
      throw text.refused("modes", "'" + mode.label() + "' is the only one there is", "add another before");
    }
    Optional<Node> list = text.list("modes");
    SpecText rest = list.isPresent() ? text.withoutItem(list.get(), index(list.get(), mode)) : named(modes);
    return switch (mode) {
      case BATCH_READ -> rest.withoutBlock("partitioning");
      case STREAM_READ -> rest.withoutBlock("offset");
      case BATCH_WRITE, STREAM_WRITE -> modes.stream().anyMatch(Mode::writes) ? rest : rest.withoutBlock("write");
    };
  }

  private static int index(Node list, Mode mode) {
    return YamlText.items(list).stream().map(YamlText::word).toList().indexOf(mode.label());
  }

  private SpecText named(SortedSet<Mode> modes) {
    List<String> labels = modes.stream().map(Mode::label).toList();
    return text.withBlock("modes", List.of("modes: " + YamlWriter.value("modes", labels)));
  }
}
