package com.acme.spark.shop;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class ShopClient implements AutoCloseable {
  private final ShopOptions options;
  private final ShopHttp http;

  ShopClient(ShopOptions options) {
    this.options = options;
    this.http = new ShopHttp(options);
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof ConnectException
        || e instanceof ShopHttp.Lost
        || e instanceof ShopHttp.Refused refused && refused.isPassing();
  }

  /** One record as the API sends it. */
  record Message(Object record, long size) {
    /** The field as a plain Java value, null when absent; a source with a slash at its start is a JSON pointer. */
    Object value(String source) {
      return source.startsWith("/") ? at(record, source) : ((Map<?, ?>) record).get(source);
    }

    /** The field as an instant, for a field that always is one. */
    private Instant timeAt(String source) {
      if (value(source) instanceof String text) {
        return OffsetDateTime.parse(text).toInstant();
      }
      throw new IllegalArgumentException("a record has no time in " + source);
    }

    /** What a JSON pointer leads to, or null. */
    private static Object at(Object root, String pointer) {
      Object value = root;
      for (String step : pointer.substring(1).split("/", -1)) {
        value = child(value, step.replace("~1", "/").replace("~0", "~"));
      }
      return value;
    }

    private static Object child(Object parent, String step) {
      if (parent instanceof List<?> list && step.matches("0|[1-9][0-9]{0,8}")) {
        int index = Integer.parseInt(step);
        return index < list.size() ? list.get(index) : null;
      }
      return parent instanceof Map<?, ?> map ? map.get(step) : null;
    }
  }

  /** The records of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** What is read of a column: from a value on and up to another, or one value alone. */
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
  private ShopRequest reading(Range range) {
    return new ShopRequest("GET", options.url(), "/v1/shops/{shop}/orders")
        .path("shop", options.shop())
        .query("status", options.status())
        .query("updated_since", range.startOf("updated_at", Format.PLAIN::floor))
        .query("updated_before", range.endOf("updated_at", Format.EPOCH_SECONDS::ceiling))
        .header("X-Api-Version", "2026-01-01");
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(ShopRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (ShopPages pages = new ShopPages(options, sorted, record -> true, 1)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

  private static final String TIME = "/updated/at";

  /** The least time and one that is after the greatest, or null when there are no records. */
  Instant[] times() throws IOException {
    Instant least = first(reading(Range.ALL).query("sort", "updated_at"),
        record -> record.timeAt(TIME), (a, b) -> a.compareTo(b));
    Instant greatest = first(reading(Range.ALL).query("sort", "-updated_at"),
        record -> record.timeAt(TIME), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new Instant[] {least, greatest.plus(1, ChronoUnit.MICROS)};
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  Cursor read(ShopPartition window, List<String> sources, int limit) throws IOException {
    ShopRequest request = reading(new Range("updated_at", window.start(), window.end()));
    Predicate<Message> wanted = record -> {
      Instant time = record.timeAt(TIME);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    };
    try {
      return new ShopPages(options, request, wanted, limit).begun();
    } catch (ShopHttp.Refused e) {
      if (e.status() == 422 && e.getMessage().contains("result_too_large")) {
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

  private static final String CHANGED = "/updated/at";

  /** The least time that there is, or null when there are no records. */
  Instant earliest() throws IOException {
    return first(reading(Range.ALL).query("sort", "updated_at"),
        record -> record.timeAt(CHANGED), (a, b) -> a.compareTo(b));
  }

  /** The greatest time that there is, or null when there are no records. */
  Instant latest() throws IOException {
    return first(reading(Range.ALL).query("sort", "-updated_at"),
        record -> record.timeAt(CHANGED), (a, b) -> b.compareTo(a));
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
        first.merge(window.message().timeAt(CHANGED).truncatedTo(ChronoUnit.MILLIS), 1L, Long::sum);
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

  Cursor read(Instant start, Instant end) throws IOException {
    return new ShopPages(options, reading(new Range("updated_at", start, end)), record -> {
      Instant time = record.timeAt(CHANGED);
      return !time.isBefore(start) && time.isBefore(end);
    }, Long.MAX_VALUE);
  }

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The request that takes rows, of which this is the first. */
  private ShopRequest writing(Outgoing row) {
    return new ShopRequest("POST", options.url(), "/v1/shops/{shop}/orders/batch")
        .path("shop", options.shop())
        .header("Idempotency-Key", row.id());
  }

  /** Sends a request whose success may yet list what was not taken. */
  private void deliver(ShopRequest request) throws IOException {
    requireNone(http.send(request).content(), "/errors");
  }

  private static void requireNone(byte[] answer, String pointer) throws IOException {
    JsonNode failed = RECORDS.readTree(answer).at(pointer);
    boolean none = failed.isMissingNode() || failed.isNull()
        || (failed.isContainerNode() ? failed.isEmpty() : failed.asText().matches("|0|false"));
    if (!none) {
      String list = failed.toString();
      throw new IOException("rows were not taken: " + list.substring(0, Math.min(list.length(), 1000)));
    }
  }

  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  /** The record that a row makes, a field for each source. */
  private static ObjectNode object(Outgoing row) {
    ObjectNode record = RECORDS.createObjectNode();
    row.values().forEach((source, value) -> put(record, source, RECORDS.valueToTree(value)));
    return record;
  }

  private static void put(ObjectNode record, String source, JsonNode value) {
    if (source.startsWith("/")) {
      JsonPointer place = JsonPointer.compile(source);
      ObjectNode parent = place.head().matches() ? record : record.withObject(place.head());
      parent.set(place.last().getMatchingProperty(), value);
    } else {
      record.set(source, value);
    }
  }

  /** Sends rows; a success is the API's word that it has them. */
  void write(List<Outgoing> rows) throws IOException {
    send(rows);
  }

  /** Nothing is on its way any more. */
  void flush() {
    // each request was answered
  }

  private void send(List<Outgoing> rows) throws IOException {
    ArrayNode array = RECORDS.createArrayNode();
    rows.forEach(row -> array.add(object(row)));
    deliver(writing(rows.get(0)).body("/inputs", array));
  }
}
