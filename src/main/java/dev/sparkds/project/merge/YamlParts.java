package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Block YAML by its keys, and list items by how they begin; whatever is deeper belongs to the entry above it. */
final class YamlParts implements Format {

  @Override
  public Optional<Part> read(String text) {
    List<YamlLine> lines = YamlLine.of(text);
    boolean simple = lines.stream().noneMatch(YamlLine::isMarker);
    Cutter cutter = new Cutter(text);
    Optional<List<Part>> entries = simple ? entries(lines, "", cutter) : Optional.empty();
    return entries.map(parts -> {
      parts.add(cutter.leaf("end", "", text.length()));
      return Part.row("file", "", "", "\n", parts);
    });
  }

  /** Nothing when entries of one parent are not in one column. */
  private static Optional<List<Part>> entries(List<YamlLine> lines, String outer, Cutter cutter) {
    List<Part> parts = new ArrayList<>();
    int column = -1;
    for (int at = skip(lines, 0); at < lines.size(); ) {
      YamlLine head = lines.get(at);
      column = column < 0 ? head.indent() : column;
      int next = end(lines, at);
      Optional<Part> entry = entry(head, content(lines, at, next), outer, cutter);
      if (head.indent() != column || entry.isEmpty()) {
        return Optional.empty();
      }
      parts.add(entry.get());
      at = skip(lines, next);
    }
    return Optional.of(parts);
  }

  private static Optional<Part> entry(YamlLine head, List<YamlLine> content, String outer, Cutter cutter) {
    String name = head.name();
    String where = outer.isEmpty() ? name : outer + "." + name;
    if (content.isEmpty() || !head.hasEntries()) {
      int end = content.isEmpty() ? head.end() : content.get(content.size() - 1).end();
      return Optional.of(cutter.leaf("entry " + name, where, end));
    }
    String gap = cutter.gap();
    Part first = cutter.leaf("head", "", head.end());
    return entries(content, where, cutter)
        .map(inner -> Part.row("entry " + name, where, gap, "",
            List.of(first, Part.row("content", "", "", "\n", inner))));
  }

  private static int skip(List<YamlLine> lines, int start) {
    int at = start;
    while (at < lines.size() && lines.get(at).isEmpty()) {
      at++;
    }
    return at;
  }

  /** Where the next entry of the same column begins, or of a column before it. */
  private static int end(List<YamlLine> lines, int start) {
    YamlLine head = lines.get(start);
    int at = start + 1;
    while (at < lines.size() && (lines.get(at).isEmpty() || lines.get(at).isBelow(head))) {
      at++;
    }
    return at;
  }

  /** The lines below the head; empty ones at the end belong to what follows. */
  private static List<YamlLine> content(List<YamlLine> lines, int start, int end) {
    int last = end;
    while (lines.get(last - 1).isEmpty()) {
      last--;
    }
    return lines.subList(start + 1, last);
  }
}
