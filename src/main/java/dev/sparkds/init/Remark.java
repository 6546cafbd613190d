package dev.sparkds.init;

import dev.sparkds.spec.Printable;

/** Foreign text made fit for a comment or a message: one line, bounded, nothing invisible. */
final class Remark {
  private static final int LONGEST = 160;

  private Remark() {}

  static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(LONGEST).map(point -> Printable.is(point) ? point : ' ').forEach(line::appendCodePoint);
    return (text.codePointCount(0, text.length()) > LONGEST ? line.append('…') : line).toString().strip();
  }
}
