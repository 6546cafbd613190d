package dev.sparkds.generate;

/** Takes out what a template brought in excess: unused imports and private members, blank lines, trailing spaces. */
final class Tidy {

  private final StringBuilder out = new StringBuilder();
  private boolean gap;
  private boolean open;

  private Tidy() {}

  static String text(String text) {
    Tidy tidy = new Tidy();
    text.lines().forEach(line -> tidy.add(line.stripTrailing(), false));
    return tidy.out.toString();
  }

  /** As text, and without blank lines inside of a brace or parenthesis. */
  static String java(String text) {
    Tidy tidy = new Tidy();
    new JavaText(text).tidied().forEach(line -> tidy.add(line.stripTrailing(), true));
    return tidy.out.toString();
  }

  private void add(String line, boolean braces) {
    if (line.isEmpty()) {
      gap = out.length() > 0;
      return;
    }
    if (gap && !(braces && (open || line.stripLeading().startsWith("}")))) {
      out.append('\n');
    }
    out.append(line).append('\n');
    gap = false;
    open = line.endsWith("{") || line.endsWith("(");
  }
}
