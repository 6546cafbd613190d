package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Markdown by its sections, and tables by what their rows begin with. */
final class MarkdownParts implements Format {

  private static final int APART = 4;

  @Override
  public Optional<Part> read(String text) {
    Cutter cutter = new Cutter(text);
    List<MarkdownLine> lines = MarkdownLine.of(text);
    List<Part> parts = new ArrayList<>(blocks(lines, cutter));
    parts.addAll(sections(lines, cutter));
    parts.add(cutter.leaf("end", "", text.length()));
    return Optional.of(Part.row("file", "", "", "\n\n", parts));
  }

  /** Prose is broken into lines at will. */
  @Override
  public Weave leaf(String where, String base, String yours, String ours) {
    return WordMerge.orLines(where, APART, base, yours, ours);
  }

  /** The sections, each with those below it. */
  private static List<Part> sections(List<MarkdownLine> lines, Cutter cutter) {
    List<Part> parts = new ArrayList<>();
    int at = heading(lines, 0);
    while (at < lines.size()) {
      MarkdownLine head = lines.get(at);
      int next = heading(lines, at + 1);
      while (next < lines.size() && lines.get(next).level() > head.level()) {
        next = heading(lines, next + 1);
      }
      parts.add(section(head, lines.subList(at + 1, next), cutter));
      at = next;
    }
    return parts;
  }

  private static Part section(MarkdownLine head, List<MarkdownLine> lines, Cutter cutter) {
    String gap = cutter.gap();
    List<Part> parts = new ArrayList<>();
    parts.add(cutter.leaf("heading", "", head.end()));
    parts.addAll(blocks(lines, cutter));
    parts.addAll(sections(lines, cutter));
    return Part.row("section " + head.text(), "section " + head.title(), gap, "\n\n", parts);
  }

  private static int heading(List<MarkdownLine> lines, int start) {
    int at = start;
    while (at < lines.size() && lines.get(at).level() == 0) {
      at++;
    }
    return at;
  }

  /** What stands before the first heading: texts, and tables between them. */
  private static List<Part> blocks(List<MarkdownLine> lines, Cutter cutter) {
    List<Part> parts = new ArrayList<>();
    int end = heading(lines, 0);
    String after = "";
    int at = 0;
    while (at < end) {
      boolean table = lines.get(at).isRow();
      int next = at;
      while (next < end && lines.get(next).isRow() == table) {
        next++;
      }
      parts.addAll(table ? List.of(table(lines.subList(at, next), cutter)) : cutter.rest("text" + after, lines.get(next - 1).end()));
      after = table ? " after " + lines.get(at).text() : after;
      at = next;
    }
    return parts;
  }

  private static Part table(List<MarkdownLine> lines, Cutter cutter) {
    String gap = cutter.gap();
    List<Part> rows = new ArrayList<>();
    for (MarkdownLine line : lines) {
      rows.add(cutter.leaf("row " + line.cell(), "row " + line.cell(), line.end()));
    }
    return Part.row("table " + lines.get(0).text(), "", gap, "\n", rows);
  }
}
