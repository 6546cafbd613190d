package com.acme.spark.hubspot;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class HubspotContactsClient implements AutoCloseable {
  private static final String TIME = "/updatedAt";

  private final HubspotContactsOptions options;
  private final HubspotContactsHttp http;
  private HubspotContactsFilters filters = HubspotContactsFilters.NONE;

  HubspotContactsClient(HubspotContactsOptions options) {
    this.options = options;
    this.http = new HubspotContactsHttp(options);
  }

  HubspotContactsHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof HubspotContactsHttp.Lost lost && lost.isPassing()
        || e instanceof HubspotContactsHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new HubspotContactsPages(http, reading(Range.ALL), record -> true, 1).request());
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
        return HubspotContactsValues.Timestamps.instant(text);
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
  private HubspotContactsRequest reading(Range range) {
    return new HubspotContactsRequest("POST", options.url(), "/crm/v3/objects/contacts/search")
        .body("/properties", HubspotContactsRequest.json("[\"email\", \"firstname\", \"lastname\", \"company\"]"))
        .body("/sorts/0/propertyName", "lastmodifieddate")
        .body("/sorts/0/direction", "ASCENDING")
        .body("/filterGroups/0/filters/0/propertyName", range.startOf("updated_at", value -> "lastmodifieddate"))
        .body("/filterGroups/0/filters/0/operator", range.startOf("updated_at", value -> "GTE"))
        .body("/filterGroups/0/filters/0/value", range.startOf("updated_at", Format.EPOCH_MILLIS::floor))
        .body("/filterGroups/0/filters/1/propertyName", range.startOf("updated_at", value -> "lastmodifieddate"))
        .body("/filterGroups/0/filters/1/operator", range.startOf("updated_at", value -> "LT"))
        .body("/filterGroups/0/filters/1/value", range.endOf("updated_at", Format.EPOCH_MILLIS::ceiling));
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(HubspotContactsRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (HubspotContactsPages pages = new HubspotContactsPages(http, sorted, record -> true, 1)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor begun(HubspotContactsRequest request, Predicate<Message> wanted, long limit) throws IOException {
    try {
      return new HubspotContactsPages(http, request, wanted, limit).begunWithin(10000);
    } catch (HubspotContactsHttp.Refused e) {
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
    Instant least = first(reading(Range.ALL).body("/sorts/0/direction", "ASCENDING"),
        record -> record.timeAt(TIME), (a, b) -> a.compareTo(b));
    Instant greatest = first(reading(Range.ALL).body("/sorts/0/direction", "DESCENDING"),
        record -> record.timeAt(TIME), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new Instant[] {least, greatest.plus(1, ChronoUnit.MICROS)};
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  Cursor read(HubspotContactsPartition window, List<String> sources, int limit) throws IOException {
    HubspotContactsRequest request = reading(new Range("updated_at", window.start(), window.end()));
    Predicate<Message> wanted = record -> {
      Instant time = record.timeAt(TIME);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    };
    return begun(request, wanted, limit);
  }

  /** From now on asks for no records that do not meet the conditions, as far as the API can be told so. */
  HubspotContactsClient where(HubspotContactsFilters conditions) {
    filters = conditions;
    return this;
  }

  /** The least time that there is, or null when there are no records. */
  Instant earliest() throws IOException {
    return first(reading(Range.ALL).body("/sorts/0/direction", "ASCENDING"),
        record -> record.timeAt(TIME), (a, b) -> a.compareTo(b));
  }

  /** The greatest time that there is, or null when there are no records. */
  Instant latest() throws IOException {
    return first(reading(Range.ALL).body("/sorts/0/direction", "DESCENDING"),
        record -> record.timeAt(TIME), (a, b) -> b.compareTo(a));
  }

  /**
   * The last instant, not after the end, up to which there are no more rows from the start than allowed; yet never the
   * start itself, as rows of one instant come together. It keeps no more times than rows are allowed.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    TreeMap<Instant, Long> first = new TreeMap<>();
    long rows = 0;
    try (Cursor window = read(start, end)) {
      while (window.next()) {
        first.merge(window.message().timeAt(TIME).truncatedTo(ChronoUnit.MILLIS), 1L, Long::sum);
        for (rows++; rows - first.lastEntry().getValue() > maxRows; ) {
          rows -= first.pollLastEntry().getValue();
        }
      }
    }
    if (rows <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey().plus(1, ChronoUnit.MILLIS);
  }

  /** The rows of a window, in smaller ones when the API finds it too large. */
  Cursor read(Instant start, Instant end) throws IOException {
    return new HubspotContactsWindows(new HubspotContactsOffset.Range(start, end), this::asked);
  }

  /** The API is told no start before which there is nothing. */
  private Cursor asked(HubspotContactsOffset.Range window) throws IOException {
    Object told = window.start().equals(HubspotContactsOffset.START.time()) ? null : window.start();
    return begun(reading(new Range("updated_at", told, window.end())), record -> {
      Instant time = record.timeAt(TIME);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    }, Long.MAX_VALUE);
  }
}
