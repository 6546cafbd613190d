package dev.sparkds.generate;

import java.util.regex.Pattern;

/** Takes out what a template brought in excess: unused imports and private members, blank lines, trailing spaces. */
final class Tidy {

  private static final Pattern TRAILING_SPACE = Pattern.compile("[ \\t]+\n");
  private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
  private static final Pattern BLANK_AFTER_BRACE = Pattern.compile("\\{\n\n+");
  private static final Pattern BLANK_BEFORE_BRACE = Pattern.compile("\n\n+( *\\})");

  private Tidy() {}

  static String text(String text) {
    String trimmed = TRAILING_SPACE.matcher(text).replaceAll("\n");
    return BLANK_LINES.matcher(trimmed).replaceAll("\n\n").strip() + "\n";
  }

  static String java(String text) {
    String kept = BLANK_AFTER_BRACE.matcher(new JavaText(text).withoutExcess()).replaceAll("{\n");
    return text(BLANK_BEFORE_BRACE.matcher(kept).replaceAll("\n$1"));
  }
}
