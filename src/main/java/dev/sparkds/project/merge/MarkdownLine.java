package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of Markdown; its level is that of the heading that it is, or none. */
record MarkdownLine(int level, String text, int end, boolean code) {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+.*");
  private static final Pattern FENCE = Pattern.compile("(```+|~~~+).*");

  static List<MarkdownLine> of(String text) {
    List<MarkdownLine> lines = new ArrayList<>();
    String fence = "";
    int at = 0;
    for (String line : LineMerge.lines(text)) {
      String bare = line.strip();
      Matcher mark = FENCE.matcher(bare);
      boolean code = !fence.isEmpty() || mark.matches();
      if (mark.matches() && (fence.isEmpty() || bare.equals(fence))) {
        fence = fence.isEmpty() ? mark.group(1) : "";
      }
      Matcher heading = HEADING.matcher(bare);
      int end = at + line.length() - (line.endsWith("\n") ? 1 : 0);
      lines.add(new MarkdownLine(!code && heading.matches() ? heading.group(1).length() : 0, bare, end, code));
      at += line.length();
    }
    return lines;
  }

  String title() {
    return text.substring(level).strip();
  }

  boolean isRow() {
    return !code && text.startsWith("|");
  }

  String cell() {
    return text.substring(1).split("(?<!\\\\)\\|", 2)[0].strip();
  }
}
