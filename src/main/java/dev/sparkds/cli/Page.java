package dev.sparkds.cli;

import java.util.ArrayList;
import java.util.List;

/** Text with heads and rows, the cells of adjoining rows aligned. */
final class Page {

  private final StringBuilder text = new StringBuilder();
  private final List<List<String>> rows = new ArrayList<>();

  Page line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Page head(String head) {
    return line("").line(head);
  }

  Page row(List<String> cells) {
    rows.add(cells);
    return this;
  }

  /** Writes the rows that were added since. */
  Page rows() {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int i = 0; i < row.size(); i++) {
        line.append(' ').append(row.get(i)).append(" ".repeat(width(i) - row.get(i).length())).append(' ');
      }
      line(line.toString().stripTrailing());
    }
    rows.clear();
    return this;
  }

  private int width(int column) {
    return rows.stream().filter(row -> row.size() > column).mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  String text() {
    return text.toString();
  }
}
