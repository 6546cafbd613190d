  /** What is read of a column: from a value on and up to another, or one value alone; the API is not told what is null. */
  private record Range(String column, Object start, Object end) {
    private static final Range ALL = new Range("", null, null);

    private Object startOf(String of, UnaryOperator<Object> told) {
      return column.equals(of) ? told.apply(start) : null;
    }

    private Object endOf(String of, UnaryOperator<Object> told) {
      return column.equals(of) ? told.apply(end) : null;
    }

    /** Both, with a slash between them; an interval has a start, be it before every time that Spark's SQL can write. */
    private Object interval(String of, Format format) {
      Object from = Objects.requireNonNullElse(start, Instant.parse("0001-01-01T00:00:00Z"));
      return column.equals(of) ? format.floor(from) + "/" + format.ceiling(end) : null;
    }
  }

  /** How the API is told a bound, in steps that it knows; numbers are told as they are. */
  private enum Format {
    PLAIN(ChronoUnit.MICROS),
    EPOCH_MILLIS(ChronoUnit.MILLIS),
    EPOCH_SECONDS(ChronoUnit.SECONDS),
    DATE(ChronoUnit.DAYS);

    private final ChronoUnit step;

    Format(ChronoUnit step) {
      this.step = step;
    }

    private Object floor(Object bound) {
      return bound instanceof Instant time ? told(time.truncatedTo(step)) : bound;
    }

    /** For an API that leaves out the start. */
    private Object below(Object bound) {
      return bound instanceof Instant time ? told(time.truncatedTo(step).minus(1, step)) : beside(bound, -1);
    }

    /** What this is too much is dropped later. */
    private Object ceiling(Object bound) {
      return bound instanceof Instant time ? floor(time.plus(1, step).minusNanos(1)) : bound;
    }

    /** For an API that leaves out the end, when that is wanted. */
    private Object above(Object bound) {
      return bound instanceof Instant time ? told(time.truncatedTo(step).plus(1, step)) : beside(bound, 1);
    }

    /** Of numbers and days; of nothing else there is a next one. */
    private static Object beside(Object bound, int step) {
      return bound instanceof Long number ? (Object) (number + step)
          : bound instanceof LocalDate day ? day.plusDays(step) : null;
    }

    private Object told(Instant time) {
      return switch (this) {
        case PLAIN -> time;
        case EPOCH_MILLIS -> time.toEpochMilli();
        case EPOCH_SECONDS -> time.getEpochSecond();
        case DATE -> LocalDate.ofInstant(time, ZoneOffset.UTC);
      };
    }
  }
