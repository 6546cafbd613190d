package com.acme.spark.splunk;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class SplunkAccessClient implements AutoCloseable {
  private static final String TIME = "_time";

  private final SplunkAccessOptions options;
  private final SplunkAccessHttp http;
  private SplunkAccessFilters filters = SplunkAccessFilters.NONE;

  SplunkAccessClient(SplunkAccessOptions options) {
    this.options = options;
    this.http = new SplunkAccessHttp(options);
  }

  SplunkAccessHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof SplunkAccessHttp.Lost lost && lost.isPassing()
        || e instanceof SplunkAccessHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new SplunkAccessPages(http, reading(Range.ALL), record -> true, 1).request());
  }

  /** One record as the API sends it. */
  record Message(Object record, long size) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Map<String, List<String>> STEPS = new ConcurrentHashMap<>();

    /** The field as a plain Java value, null when absent; a source with a slash at its start is a JSON pointer. */
    Object value(String source) {
      return source.startsWith("/") ? at(record, source) : ((Map<?, ?>) record).get(source);
    }

    /** The field as an instant, for a field that always is one. */
    private Instant timeAt(String source) {
      if (value(source) instanceof String text) {
        return SplunkAccessValues.Timestamps.instant(text);
      }
      throw new IllegalArgumentException("a record has no time in " + source);
    }

    /** What a JSON pointer leads to, or null. */
    private static Object at(Object root, String pointer) {
      Object value = root;
      for (String step : STEPS.computeIfAbsent(pointer, Message::steps)) {
        value = child(value, step);
      }
      return value;
    }

    private static List<String> steps(String pointer) {
      return Stream.of(pointer.substring(1).split("/", -1)).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }

    private static Object child(Object parent, String step) {
      if (parent instanceof Map<?, ?> map) {
        return map.get(step);
      }
      return parent instanceof List<?> list && INDEX.matcher(step).matches() && Integer.parseInt(step) < list.size()
          ? list.get(Integer.parseInt(step)) : null;
    }
  }

  /** The records of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** What is read of a column: from a value on and up to another, or one value alone; the API is not told what is null. */
  private record Range(String column, Object start, Object end) {
    private static final Range ALL = new Range("", null, null);

    private Object startOf(String of, UnaryOperator<Object> told) {
      return column.equals(of) ? told.apply(start) : null;
    }

    private Object endOf(String of, UnaryOperator<Object> told) {
      return column.equals(of) ? told.apply(end) : null;
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

    /** What this is too much is dropped later. */
    private Object ceiling(Object bound) {
      return bound instanceof Instant time ? floor(time.plus(1, step).minusNanos(1)) : bound;
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

  /** The request for the records of a range, and perhaps for more. */
  private SplunkAccessRequest reading(Range range) {
    return new SplunkAccessRequest("POST", options.url(), "/services/search/v2/jobs/export")
        .form("search", options.search())
        .form("output_mode", "json")
        .form("preview", "false")
        .form("time_format", "%Y-%m-%dT%H:%M:%S.%6N%:z")
        .form("earliest_time", range.startOf("time", Format.PLAIN::floor))
        .form("latest_time", range.endOf("time", Format.PLAIN::ceiling));
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(SplunkAccessRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (SplunkAccessPages pages = new SplunkAccessPages(http, sorted, record -> true, Long.MAX_VALUE)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor begun(SplunkAccessRequest request, Predicate<Message> wanted, long limit) throws IOException {
    try {
      return new SplunkAccessPages(http, request, wanted, limit).begun();
    } catch (SplunkAccessHttp.Refused e) {
      if (e.status() == 413) {
        throw new TooLarge(e);
      }
      throw e;
    }
  }

  /** The API does not give results of this size. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(IOException cause) {
      super(cause);
    }
  }

  /** The least time and one that is after the greatest, or null when there are no records. */
  Instant[] times() throws IOException {
    Instant least = first(reading(Range.ALL),
        record -> record.timeAt(TIME), (a, b) -> a.compareTo(b));
    Instant greatest = first(reading(Range.ALL),
        record -> record.timeAt(TIME), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new Instant[] {least, greatest.plus(1, ChronoUnit.MICROS)};
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  Cursor read(SplunkAccessPartition window, List<String> sources, int limit) throws IOException {
    SplunkAccessRequest request = reading(new Range("time", window.start(), window.end()));
    Predicate<Message> wanted = record -> {
      Instant time = record.timeAt(TIME);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    };
    return begun(request, wanted, limit);
  }

  /** From now on asks for no records that do not meet the conditions, as far as the API can be told so. */
  SplunkAccessClient where(SplunkAccessFilters conditions) {
    filters = conditions;
    return this;
  }
}
