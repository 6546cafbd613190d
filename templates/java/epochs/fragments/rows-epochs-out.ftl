  /** The value for a remote field: of a time that is written as a number exactly that, with a fraction where the unit is too coarse. */
  static Object counted(String source, Object value) {
    ChronoUnit unit = EPOCHS.get(source);
    if (unit == null || !(value instanceof Instant time)) {
      return value;
    }
    BigDecimal nanos = BigDecimal.valueOf(time.getEpochSecond()).multiply(NANOS).add(BigDecimal.valueOf(time.getNano()));
    BigDecimal count = nanos.divide(BigDecimal.valueOf(unit.getDuration().toNanos())).stripTrailingZeros();
    return count.scale() > 0 ? count : count.toBigIntegerExact();
  }
