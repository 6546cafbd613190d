package dev.sparkds.spec;

import java.math.BigDecimal;

/** Whole numbers as YAML and JSON write them. */
final class Integers {
  private static final int LONGEST = 40;

  private Integers() {}

  /** The number, if it is whole and an int; null otherwise. */
  static Integer parse(String text) {
    Long value = parseLong(text);
    return value == null || value != value.intValue() ? null : (Integer) value.intValue();
  }

  static Long parseLong(String text) {
    try {
      BigDecimal number = text.length() > LONGEST ? null : new BigDecimal(text);
      return number == null || Math.abs(number.scale()) > LONGEST ? null : (Long) number.longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }
}
