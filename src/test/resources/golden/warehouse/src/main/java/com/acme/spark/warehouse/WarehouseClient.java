package com.acme.spark.warehouse;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class WarehouseClient implements AutoCloseable {
  private final WarehouseOptions options;
  private final WarehouseHttp http;

  WarehouseClient(WarehouseOptions options) {
    this.options = options;
    this.http = new WarehouseHttp(options);
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof ConnectException
        || e instanceof WarehouseHttp.Lost
        || e instanceof WarehouseHttp.Refused refused && refused.isPassing();
  }

  /** One record as the API sends it. */
  record Message(Object record, long size) {
    /** The field as a plain Java value, null when absent; a source with a slash at its start is a JSON pointer. */
    Object value(String source) {
      return source.startsWith("/") ? at(record, source) : ((Map<?, ?>) record).get(source);
    }

    /** The field as a number, for a field that always is one. */
    private long numberAt(String source) {
      if (value(source) instanceof Number number) {
        return new BigDecimal(number.toString()).longValueExact();
      }
      throw new IllegalArgumentException("a record has no number in " + source);
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

    /** For an API that leaves out the start. */
    private Object before(Object bound) {
      return bound instanceof Instant time ? told(time.truncatedTo(step).minus(1, step)) : (Object) ((Long) bound - 1);
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
  private WarehouseRequest reading(Range range) {
    return new WarehouseRequest("GET", options.url(), "/items")
        .query("above", range.startOf("number", Format.PLAIN::before))
        .query("below", range.endOf("number", Format.PLAIN::ceiling));
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(WarehouseRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (WarehousePages pages = new WarehousePages(options, sorted, record -> true, Long.MAX_VALUE)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

  private static final String ID = "number";

  /** The least id and the one after the greatest, or null when there are no records. */
  long[] ids() throws IOException {
    Long least = first(reading(Range.ALL),
        record -> record.numberAt(ID), (a, b) -> a.compareTo(b));
    Long greatest = first(reading(Range.ALL),
        record -> record.numberAt(ID), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new long[] {least, Math.addExact(greatest, 1)};
  }

  Cursor read(WarehousePartition range, List<String> sources, int limit) throws IOException {
    WarehouseRequest request = reading(new Range("number", range.start(), range.end()));
    return new WarehousePages(options, request,
        record -> range.start() <= record.numberAt(ID) && record.numberAt(ID) < range.end(), limit);
  }

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The request that takes rows, of which this is the first. */
  private WarehouseRequest writing(Outgoing row) {
    return new WarehouseRequest("PUT", options.url(), "/items/{number}")
        .path("number", row.values().get(WarehouseRows.source("number")));
  }

  /** Sends a request whose success may yet list what was not taken. */
  private void deliver(WarehouseRequest request) throws IOException {
    http.send(request).content();
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

  /** Inserts each row, or replaces the one with the same key. */
  void upsert(List<Outgoing> rows) throws IOException {
    send(rows);
  }

  private void send(List<Outgoing> rows) throws IOException {
    for (Outgoing row : rows) {
      deliver(writing(row).text(object(row).toString()));
    }
  }
}
