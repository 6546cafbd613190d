package dev.sparkds.init;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of separated values, quoted as in RFC 4180. */
final class Csv {
  private static final int LONGEST = 1 << 20;

  private final Reader in;
  private final char separator;
  private int next;

  Csv(Reader in, char separator) throws IOException {
    this.in = in;
    this.separator = separator;
    this.next = in.read();
  }

  /** The separator that a header has most of. */
  static char separator(String header) {
    char best = ',';
    for (char each : new char[] {';', '\t', '|'}) {
      best = count(header, each) > count(header, best) ? each : best;
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }

  /** The next row; null at the end. */
  List<String> row() throws IOException {
    if (next < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>(List.of(cell()));
    while (next == separator) {
      advance();
      cells.add(cell());
    }
    while (next == '\r' || next == '\n') {
      boolean ends = next == '\n';
      advance();
      if (ends) {
        return cells;
      }
    }
    return cells;
  }

  private String cell() throws IOException {
    StringBuilder cell = new StringBuilder();
    if (next == '"') {
      quoted(cell);
    }
    while (next >= 0 && next != separator && next != '\r' && next != '\n') {
      append(cell);
    }
    return cell.toString();
  }

  private void quoted(StringBuilder cell) throws IOException {
    advance();
    while (next >= 0) {
      if (next == '"') {
        advance();
        if (next != '"') {
          return;
        }
      }
      append(cell);
    }
  }

  private void append(StringBuilder cell) throws IOException {
    if (cell.length() == LONGEST) {
      throw new IOException("a cell is longer than " + LONGEST + " characters");
    }
    cell.append((char) next);
    advance();
  }

  private void advance() throws IOException {
    next = in.read();
  }
}
