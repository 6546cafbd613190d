package dev.sparkds.init;

import java.math.BigDecimal;

/** What the numbers seen at one place have in common. */
final class Numbers {
  private static final int LONG_DIGITS = 18;
  private static final long SECOND_2001 = 1_000_000_000L;
  private static final long SECOND_2096 = 4_000_000_000L;

  private int count;
  private int wholeDigits;
  private int scale;
  private boolean exponents;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  /** Adds a number as it is written. */
  void add(String written) {
    count++;
    boolean exponent = written.indexOf('e') >= 0 || written.indexOf('E') >= 0;
    exponents |= exponent;
    if (!exponent) {
      BigDecimal number = new BigDecimal(written);
      scale = Math.max(scale, number.scale());
      wholeDigits = Math.max(wholeDigits, number.precision() - number.scale());
    }
    least = Math.min(least, Double.parseDouble(written));
    greatest = Math.max(greatest, Double.parseDouble(written));
  }

  int count() {
    return count;
  }

  int scale() {
    return scale;
  }

  boolean whole() {
    return scale == 0 && !exponents;
  }

  boolean fitsLong() {
    return whole() && wholeDigits <= LONG_DIGITS;
  }

  /** Whether a DOUBLE would lose digits. */
  boolean precise() {
    return !exponents && wholeDigits + scale > 15;
  }

  boolean fitsDecimal(int digits) {
    return !exponents && wholeDigits + scale <= digits;
  }

  boolean exponents() {
    return exponents;
  }

  /** The unit in which all of them would be times of this century, or nothing. */
  String epoch() {
    if (!fitsLong() || count == 0) {
      return "";
    }
    return within(1) ? "seconds" : within(1_000) ? "milliseconds" : within(1_000_000) ? "microseconds" : "";
  }

  private boolean within(long unit) {
    return least >= SECOND_2001 * unit && greatest <= SECOND_2096 * unit;
  }
}
