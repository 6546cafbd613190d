package com.acme.spark.northwind;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class NorthwindClient implements AutoCloseable {
  private static final String TIME = "OrderDate";

  private final NorthwindOptions options;
  private final NorthwindHttp http;
  private NorthwindFilters filters = NorthwindFilters.NONE;

  NorthwindClient(NorthwindOptions options) {
    this.options = options;
    this.http = new NorthwindHttp(options);
  }

  NorthwindHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof NorthwindHttp.Lost lost && lost.isPassing()
        || e instanceof NorthwindHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new NorthwindPages(http, reading(Range.ALL), record -> true, 1).request());
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
        return NorthwindValues.Timestamps.instant(text);
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
  private NorthwindRequest reading(Range range) {
    return new NorthwindRequest("GET", options.url(), "/Orders")
        .query("$orderby", "OrderID")
        .query("$select", "OrderID,CustomerID,OrderDate,ShippedDate,Freight,ShipCountry")
        .query("$expand", "Order_Details($select=ProductID,UnitPrice,Quantity)")
        .query("$filter", around("OrderDate ge ", range.startOf("ordered_at", Format.PLAIN::floor), ""))
        .query("$filter", around("OrderDate lt ", range.endOf("ordered_at", Format.PLAIN::ceiling), ""), " and ")
        .header("OData-MaxVersion", "4.0")
        .header("Accept", "application/json")
        .query("$filter", around("CustomerID eq ", single(equalTo("customer_id")), ""), " and ")
        .query("$filter", around("ShipCountry eq ", single(equalTo("ship_country")), ""), " and ")
        .query("$filter", around("OrderID ge ", Format.PLAIN.floor(filters.least("order_id")), ""), " and ")
        .query("$filter", around("Freight le ", Format.PLAIN.ceiling(filters.greatest("freight")), ""), " and ");
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(NorthwindRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (NorthwindPages pages = new NorthwindPages(http, sorted, record -> true, 1)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor begun(NorthwindRequest request, Predicate<Message> wanted, long limit) throws IOException {
    try {
      return new NorthwindPages(http, request, wanted, limit).begun();
    } catch (NorthwindHttp.Refused e) {
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
    Instant least = first(reading(Range.ALL).query("$orderby", "OrderDate asc"),
        record -> record.timeAt(TIME), (a, b) -> a.compareTo(b));
    Instant greatest = first(reading(Range.ALL).query("$orderby", "OrderDate desc"),
        record -> record.timeAt(TIME), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new Instant[] {least, greatest.plus(1, ChronoUnit.MICROS)};
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  Cursor read(NorthwindPartition window, List<String> sources, int limit) throws IOException {
    NorthwindRequest request = reading(new Range("ordered_at", window.start(), window.end()));
    Predicate<Message> wanted = record -> {
      Instant time = record.timeAt(TIME);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    };
    return begun(request, wanted, limit);
  }

  /** From now on asks for no records that do not meet the conditions, as far as the API can be told so. */
  NorthwindClient where(NorthwindFilters conditions) {
    filters = conditions;
    return this;
  }

  /** The one value that a column can have, null when there may be others. */
  private Object equalTo(String column) {
    Set<Object> values = filters.among(column);
    return values == null || values.size() != 1 ? null : values.iterator().next();
  }

  /** The values that a column can have, null when these are too many to tell. */
  private String among(String column, int atMost, String separator, Function<Object, String> written) {
    Set<Object> values = filters.among(column);
    return values == null || values.isEmpty() || values.size() > atMost ? null
        : values.stream().map(written).collect(Collectors.joining(separator));
  }

  /** A value in a text, null when there is none. */
  private static String around(String before, Object value, String after) {
    return value == null ? null : before + value + after;
  }

  /** A value in quotes, which are there twice within. */
  private static String single(Object value) {
    return value == null ? null : "'" + value.toString().replace("'", "''") + "'";
  }
}
