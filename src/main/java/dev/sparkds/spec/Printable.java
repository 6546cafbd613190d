package dev.sparkds.spec;

import java.util.OptionalInt;

/** Which characters a spec may hold: all but controls, half characters and those that reorder what is seen. */
public final class Printable {
  /** The refused characters, as the inside of a character class that Java and JSON Schema read alike. */
  static final String NOT =
      "\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff";

  private Printable() {}

  /** Whether a text on one line may hold all of its characters. */
  public static boolean isAll(String text) {
    return first(text, false).isEmpty();
  }

  /** The first character that is not allowed, if any. */
  static OptionalInt first(String text, boolean lines) {
    return text.codePoints().filter(point -> !is(point) && !(lines && point == '\n')).findFirst();
  }

  public static boolean is(int point) {
    return !(Character.isISOControl(point)
        || point >= 0x2028 && point <= 0x202e
        || point >= 0x2066 && point <= 0x2069
        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
        || point == 0xfeff
        || point == 0xfffe
        || point == 0xffff);
  }
}
