  private static int days(Object value) {
    LocalDate date = value instanceof CharSequence text ? LocalDate.parse(text) : (LocalDate) value;
    return Math.toIntExact(date.toEpochDay());
  }

  private static long instant(Object value) {
    Instant instant = value instanceof Instant natural ? natural : moment(value);
    return exactly(DateTimeUtils.instantToMicros(instant), instant.getNano());
  }

  private static Instant moment(Object value) {
    if (value instanceof CharSequence text) {
      return Timestamps.instant(text.toString());
    }
    return value instanceof Date date ? date.toInstant() : Instant.from((TemporalAccessor) value);
  }

  private static long local(Object value) {
    LocalDateTime time = value instanceof CharSequence text ? Timestamps.local(text.toString()) : (LocalDateTime) value;
    return exactly(DateTimeUtils.localDateTimeToMicros(time), time.getNano());
  }

  private static int months(Object value, byte unit) {
    Period period = value instanceof CharSequence text ? Period.parse(text) : (Period) value;
    if (period.getDays() != 0 || unit == YearMonthIntervalType.YEAR() && period.toTotalMonths() % 12 != 0) {
      throw new ArithmeticException();
    }
    return Math.toIntExact(period.toTotalMonths());
  }

  private static long micros(Object value, byte unit) {
    Duration duration = value instanceof CharSequence text ? Duration.parse(text) : (Duration) value;
    long micros = exactly(IntervalUtils.durationToMicros(duration), duration.getNano());
    if (micros % MICROS[unit] != 0) {
      throw new ArithmeticException();
    }
    return micros;
  }

  private static long exactly(long micros, int nanos) {
    if (nanos % 1000 != 0) {
      throw new ArithmeticException();
    }
    return micros;
  }
