package dev.sparkds.project.merge;

import java.util.List;

/** How a file's lines end, where they all end alike, and whether it begins with a byte order mark. */
record LineEnds(boolean carriageReturns, boolean mark) {

  private static final String MARK = "\uFEFF";

  static LineEnds of(String text) {
    int lines = count(text, "\n");
    return new LineEnds(lines > 0 && count(text, "\r\n") == lines, text.startsWith(MARK));
  }

  String unify(String text) {
    String lines = carriageReturns ? text.replace("\r\n", "\n") : text;
    return lines.startsWith(MARK) ? lines.substring(1) : lines;
  }

  Merged restore(Merged merged) {
    List<Conflict> conflicts = merged.conflicts().stream()
        .map(it -> new Conflict(it.where(), it.line(), ends(it.base()), ends(it.yours()), ends(it.ours())))
        .toList();
    return new Merged((mark ? MARK : "") + ends(merged.text()), conflicts);
  }

  private String ends(String text) {
    return carriageReturns ? text.replace("\n", "\r\n") : text;
  }

  private static int count(String text, String end) {
    return (text.length() - text.replace(end, "").length()) / end.length();
  }
}
