package dev.sparkds.spec;

import dev.sparkds.spec.DdlType.NotOne;

/** The types that take numbers. */
final class DdlNumbers {
  private static final int DIGITS = 38;

  private DdlNumbers() {}

  static String decimal(DdlTokens tokens) {
    if (!tokens.skip("(")) {
      return "DECIMAL(10, 0)";
    }
    int precision = number(tokens, 1, DIGITS, "the precision of a DECIMAL");
    int scale = tokens.skip(",") ? number(tokens, 0, precision, "the scale of a DECIMAL") : 0;
    tokens.expect(")");
    return "DECIMAL(" + precision + ", " + scale + ")";
  }

  static String bounded(String type, DdlTokens tokens) {
    return type + tokens.between(
        "(", () -> String.valueOf(number(tokens, 1, Integer.MAX_VALUE, "the length of a " + type)), ")");
  }

  private static int number(DdlTokens tokens, int min, int max, String what) {
    String text = tokens.word(what);
    Integer number = Integers.parse(text);
    if (number == null || number < min || number > max) {
      throw new NotOne(what + " is " + Quote.of(text), "from " + min + " to " + max);
    }
    return number;
  }
}
