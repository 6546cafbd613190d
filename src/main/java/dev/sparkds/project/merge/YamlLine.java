package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of YAML, and where in the text it ends. */
record YamlLine(int indent, String text, int end) {

  private static final Pattern KEY = Pattern.compile("(\"[^\"]*+\"|'[^']*+'|[^\\s#'\"\\[{][^#:]*+):(\\s.*+)?");
  private static final Pattern ITEM = Pattern.compile("-\\s++(?:(?:name|id|uses|run):\\s*+)?([^@]*+).*+");

  static List<YamlLine> of(String text) {
    List<YamlLine> lines = new ArrayList<>();
    int at = 0;
    for (String line : LineMerge.lines(text)) {
      String bare = line.strip();
      int indent = (int) line.chars().takeWhile(c -> c == ' ').count();
      int newline = line.endsWith("\r\n") ? 2 : line.endsWith("\n") ? 1 : 0;
      lines.add(new YamlLine(indent, bare, at + line.length() - newline));
      at += line.length();
    }
    return lines;
  }

  boolean isEmpty() {
    return text.isEmpty() || text.startsWith("#");
  }

  /** Where documents begin or end, and tabs, which YAML does not indent with. */
  boolean isMarker() {
    return text.startsWith("---") || text.equals("...") || text.contains("\t");
  }

  boolean isBelow(YamlLine head) {
    return indent > head.indent || indent == head.indent && isItem() && !head.isItem();
  }

  /** Whether what is below the line may be entries, and not the rest of a text or of a list in brackets. */
  boolean hasEntries() {
    Matcher key = KEY.matcher(isItem() ? text.substring(1).strip() : text);
    String value = key.matches() && key.group(2) != null ? key.group(2).strip() : "";
    return key.matches() && (isItem() ? !value.matches("[|>\\[{\"'].*") : value.isEmpty() || value.startsWith("#"));
  }

  String name() {
    Matcher key = KEY.matcher(text);
    Matcher item = ITEM.matcher(text);
    return isItem() ? item.matches() ? "- " + item.group(1) : text : key.matches() ? key.group(1) : text;
  }

  private boolean isItem() {
    return text.equals("-") || text.startsWith("- ");
  }
}
