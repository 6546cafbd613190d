  /** The value of a remote field, a time if it is one that is written as a number. */
  static Object timed(String source, Object value) {
    ChronoUnit unit = EPOCHS.get(source);
    return unit == null || value == null ? value : instant(unit, value);
  }

  private static Instant instant(ChronoUnit unit, Object value) {
    try {
      BigDecimal count = new BigDecimal(((Number) value).toString()).stripTrailingZeros();
      if (count.precision() - count.scale() > 30 || count.scale() > 9) {
        throw new ArithmeticException();
      }
      BigInteger nanos = count.multiply(BigDecimal.valueOf(unit.getDuration().toNanos())).toBigIntegerExact();
      BigInteger[] seconds = nanos.divideAndRemainder(NANOS.toBigIntegerExact());
      return Instant.ofEpochSecond(seconds[0].longValueExact(), seconds[1].longValue());
    } catch (ClassCastException | NumberFormatException | ArithmeticException | DateTimeException e) {
      throw new Mismatch((value instanceof Number ? value : "\"" + value + "\"") + " is no number of epoch " + unit.toString().toLowerCase(Locale.ROOT));
    }
  }
