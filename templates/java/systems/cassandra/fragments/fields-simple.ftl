
  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal exact ? exact : new BigDecimal(((Number) value).toString());
  }

  private static Instant instant(Object value) {
    Instant time = (Instant) value;
    if (time.getNano() % 1_000_000 != 0) {
      throw new ArithmeticException();
    }
    return time;
  }

  private static UUID timeUuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (uuid.version() != 1) {
      throw new IllegalArgumentException("it has no time");
    }
    return uuid;
  }

  /** An address is spelled in digits; a name would be looked up. */
  private static InetAddress address(String text) {
    try {
      if (text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException e) {
      // it is none
    }
    throw new IllegalArgumentException("no address");
  }

  private static CqlDuration duration(Object value) {
    if (value instanceof Period period) {
      return CqlDuration.newInstance(Math.toIntExact(period.toTotalMonths()), period.getDays(), 0);
    }
    return value instanceof Duration time ? CqlDuration.newInstance(0, 0, time.toNanos()) : CqlDuration.from((String) value);
  }

  private static String text(Object value) {
    try {
      return value instanceof Map || value instanceof List ? DOCUMENTS.writeValueAsString(value) : value.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
