package com.acme.spark.orders;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The only class that talks to the outside, and the one to edit: what stands here lets the connector run before it
 * knows your system, against a log of JSON lines in the folder that the option {@code path} names. Replace the body of
 * each method by a call of your system's client; the tests tell when it is right. Instances are used by one thread.
 */
final class OrdersClient implements AutoCloseable {
  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  private final OrdersOptions options;
  private final OrdersLog log;

  /** Must not connect: Spark makes clients that it never uses. Connect in the first call that needs it. */
  OrdersClient(OrdersOptions options) {
    this.options = options;
    this.log = new OrdersLog(options.path());
  }

  /** Must be harmless at any time and any number of times, and must never throw. */
  @Override
  public void close() {
    // a folder needs no connection
  }

  /** Must say whether the same call may succeed in a moment: true for a lost connection, false for a wrong password. */
  static boolean isTransient(Exception e) {
    return e instanceof SocketException || e instanceof SocketTimeoutException;
  }

  /** Must ask the system for as little as shows that it is there and knows who asks, and say so or throw. */
  String check() throws IOException {
    return "folder ok, " + log.shards().size() + " shards";
  }

  /** One record as the system sends it. */
  record Message(byte[] line, Map<String, Object> fields) {
    private static final ObjectReader RECORD = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build()
        .readerForMapOf(Object.class);

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Map<String, List<String>> STEPS = new ConcurrentHashMap<>();

    static Message of(byte[] line) throws IOException {
      return new Message(line, RECORD.readValue(line));
    }

    /**
     * Must give the field as a plain Java value: Boolean, Number, String, byte[], a java.time type, List or Map; null
     * when absent. The source is a column's name, or a JSON pointer when it starts with a slash.
     */
    Object value(String source) {
      return source.startsWith("/") ? at(fields, source) : fields.get(source);
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

    /** The field as an instant, for a field that always is one. */
    Instant time(String source) {
      if (value(source) instanceof String text) {
        return OrdersValues.Timestamps.instant(text);
      }
      throw new IllegalArgumentException("a record has no time in " + source);
    }

    /** Must give the number of bytes on the wire, for the metrics. */
    long size() {
      return line.length;
    }
  }

  /** The messages of one read: {@code next} must give every one of them, or throw. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** Must give the least id and the one after the greatest, or null when there are no records. */
  long[] ids() throws IOException {
    long[] ids = {Long.MAX_VALUE, Long.MIN_VALUE};
    log.current(Long.MAX_VALUE).forEach(record -> {
      ids[0] = Math.min(ids[0], id(record));
      ids[1] = Math.max(ids[1], id(record));
    });
    return ids[0] > ids[1] ? null : new long[] {ids[0], Math.addExact(ids[1], 1)};
  }

  /**
   * Must give every record whose id is at least the range's start and less than its end. Only the fields in
   * {@code sources} will be asked for, and no more than {@code limit} records are needed: use both when the system can.
   */
  Cursor read(OrdersPartition range, List<String> sources, int limit) throws IOException {
    return log.current(Long.MAX_VALUE)
        .only(record -> range.start() <= id(record) && id(record) < range.end(), limit);
  }

  private static long id(Message record) {
    if (record.value("id") instanceof Number id) {
      return new BigDecimal(id.toString()).longValueExact();
    }
    throw new IllegalArgumentException("a record has no number in " + "id");
  }

  /** Must give the position of the first record that can still be read. */
  long earliest() throws IOException {
    return log.earliest("0");
  }

  /** Must give the position after the last record. */
  long latest() throws IOException {
    return log.latest("0");
  }

  /** Must give every record from one position up to another, which is exclusive, or throw: never fewer. */
  Cursor read(long start, long end) throws IOException {
    return log.read("0", start, end);
  }

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The rows as lines, with their ids in a field of their own. */
  private static List<String> lines(String idField, List<Outgoing> rows) throws IOException {
    List<String> lines = new ArrayList<>(rows.size());
    for (Outgoing row : rows) {
      lines.add(RECORDS.writeValueAsString(object(row).put(idField, row.id())));
    }
    return lines;
  }

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

  /**
   * Must send rows, and may return before they have arrived. A row that is sent again, after an error or a restart, has
   * the id that it had the first time: keep it with the record when the system has a place for it.
   */
  void write(List<Outgoing> rows) throws IOException {
    log.append("0", lines("_id", rows));
  }

  /** Must return when all rows that were sent are safe with the system, and throw when one of them is not. */
  void flush() throws IOException {
    // a file in the log is safe as soon as it is there
  }

  /** Must give a client that sends over a new connection, after one of which nobody knows what it has delivered. */
  OrdersClient reconnected() {
    close();
    return new OrdersClient(options);
  }
}
