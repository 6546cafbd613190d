package dev.sparkds.spec;

/** Foreign text made fit for a message: one line, bounded, nothing invisible. */
final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  static String of(String text) {
    return "'" + plain(text) + "'";
  }

  /** Like plain, for text of the tool itself that holds a piece of foreign text. */
  static String line(String text) {
    return visible(text);
  }

  static String plain(String text) {
    String start = text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    return visible(start);
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().forEach(point -> visible.append(visible(point)));
    return visible.toString();
  }

  private static String visible(int point) {
    return Printable.is(point) ? Character.toString(point) : "\\u%04x".formatted(point);
  }
}
