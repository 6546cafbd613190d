  /** What Spark keeps as a plain Java value, null when there is none that every system has. */
  static Object value(Object value, DataType type) {
    if (value == null) {
      return null;
    } else if (type instanceof ByteType || type instanceof ShortType || type instanceof IntegerType) {
      return ((Number) value).longValue();
    } else if (type instanceof TimestampType) {
      return DateTimeUtils.microsToInstant((Long) value);
    } else if (type instanceof DateType) {
      return LocalDate.ofEpochDay((Integer) value);
    } else if (type instanceof DecimalType) {
      BigDecimal number = ((Decimal) value).toJavaBigDecimal().stripTrailingZeros();
      return number.scale() < 0 ? number.setScale(0) : number;
    } else if (type instanceof StringType) {
      return value.toString();
    }
    return type instanceof LongType || type instanceof BooleanType ? value : null;
  }

  /** The value beside this one, or this one where there is none or no such thing: more rows may come, never fewer. */
  private static Object next(Object value, int step) {
    if (value instanceof Long number) {
      return number == (step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE) ? number : (Long) (number + step);
    } else if (value instanceof Instant time) {
      return time.plus(step, ChronoUnit.MICROS);
    }
    return value instanceof LocalDate date ? date.plusDays(step) : value;
  }

  /** The least that the column can be, null when that is open. */
  Object least(String column) {
    return conditions.stream()
        .filter(each -> each.column().equals(column) && !each.operator().equals("<="))
        .map(each -> each.values().stream().min([=Name]Filters::order).orElseThrow())
        .max([=Name]Filters::order)
        .orElse(null);
  }

  /** The greatest that the column can be, null when that is open. */
  Object greatest(String column) {
    return conditions.stream()
        .filter(each -> each.column().equals(column) && !each.operator().equals(">="))
        .map(each -> each.values().stream().max([=Name]Filters::order).orElseThrow())
        .min([=Name]Filters::order)
        .orElse(null);
  }

  /** All that the column can be, null when that is open. */
  Set<Object> among(String column) {
    Set<Object> values = null;
    for (Condition condition : conditions) {
      if (condition.column().equals(column) && condition.operator().equals("=")) {
        values = values == null ? new LinkedHashSet<>(condition.values()) : values;
        values.retainAll(condition.values());
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b); // values of one column are of one class
  }

  @Override
  public String toString() {
    return conditions.isEmpty() ? "" : " where " + conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
  }
