  private static long whole(Object value, long least, long greatest) {
    long number = value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : whole(value);
    if (number < least || number > greatest) {
      throw new ArithmeticException();
    }
    return number;
  }

  private static long whole(Object value) {
    boolean integer = value instanceof Short || value instanceof Byte || value instanceof BigInteger;
    return fitting(integer ? number(value) : (BigDecimal) value, 19, 0).longValueExact();
  }

  private static Decimal decimal(Object value, int precision, int scale) {
    return Decimal.apply(fitting(number(value), precision, scale), precision, scale);
  }

  private static BigDecimal number(Object value) {
    boolean spelled = value instanceof CharSequence || value instanceof Number && !(value instanceof BigDecimal);
    return spelled ? new BigDecimal(value.toString()) : (BigDecimal) value;
  }

  /** The same number, without ever spelling an exponent out: 1e999999999 costs nothing. */
  private static BigDecimal fitting(BigDecimal number, int precision, int scale) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal shortest = number.scale() > scale ? number.stripTrailingZeros() : number;
    if (shortest.scale() > scale || (long) shortest.precision() - shortest.scale() > precision - scale) {
      throw new ArithmeticException();
    }
    return shortest;
  }

  private static Float single(Object value) {
    Number number = floating(value);
    return same(number, number.floatValue(), number.floatValue(), 6);
  }

  private static Double twice(Object value) {
    Number number = floating(value);
    return same(number, number.doubleValue(), number.doubleValue(), 15);
  }

  private static Number floating(Object value) {
    return value instanceof CharSequence && NOT_IN_JSON.contains(value.toString())
        ? Double.valueOf(value.toString())
        : (Number) value;
  }

  /**
   * A floating point number stands for a decimal of which every digit is its own: 0.1, but no FLOAT for 16777217.
   *
   * @param digits so many are always its own
   */
  private static <T extends Number> T same(Number number, double candidate, T result, int digits) {
    boolean binary = number instanceof Double || number instanceof Float;
    if (binary && Double.compare(number.doubleValue(), candidate) == 0) {
      return result;
    }
    BigDecimal decimal = number(number);
    boolean usual = Math.abs(candidate) >= Float.MIN_NORMAL && Math.abs(candidate) <= Float.MAX_VALUE;
    if (usual && decimal.precision() <= digits || decimal.compareTo(new BigDecimal(result.toString())) == 0) {
      return result;
    }
    return near(decimal, new BigDecimal(candidate), result);
  }

  private static <T extends Number> T near(BigDecimal number, BigDecimal exact, T result) {
    BigDecimal decimal = number.scale() > 0 ? number.stripTrailingZeros() : number;
    boolean lost = exact.signum() != decimal.signum();
    if (lost || exact.subtract(decimal).abs().compareTo(decimal.ulp().divide(BigDecimal.valueOf(2))) > 0) {
      throw new ArithmeticException();
    }
    return result;
  }
