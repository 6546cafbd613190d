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
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The only class that talks to the outside, and the one to edit: what stands here lets the connector run before it
 * knows your system, against a log of JSON lines in the folder that the option {@code path} names. Replace the body of
 * each method by a call of your system's client; the tests tell when it is right. Instances are used by one thread.
 */
final class ShopOrdersClient implements AutoCloseable {
  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  private final ShopOrdersOptions options;
  private final ShopOrdersLog log;
  private Map<String, String> current;

  /** Must not connect: Spark makes clients that it never uses. Connect in the first call that needs it. */
  ShopOrdersClient(ShopOrdersOptions options) {
    this.options = options;
    this.log = new ShopOrdersLog(options.path());
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
        return ShopOrdersValues.Timestamps.instant(text);
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

  /** Must give the least time and one that is after the greatest, or null when there are no records. */
  Instant[] times() throws IOException {
    Instant[] times = {Instant.MAX, Instant.MIN};
    log.current(Long.MAX_VALUE).forEach(record -> {
      Instant time = record.time("/placed/at");
      times[0] = time.isBefore(times[0]) ? time : times[0];
      times[1] = time.isAfter(times[1]) ? time : times[1];
    });
    return times[0].isAfter(times[1]) ? null : new Instant[] {times[0], times[1].plus(1, ChronoUnit.MICROS)};
  }

  /**
   * Must give every record whose time is at or after the window's start and before its end, or throw TooLarge when the
   * system gives no result of that size: then both halves of the window are asked for. Only the fields in
   * {@code sources} will be asked for, and no more than {@code limit} records are needed: use both when the system can.
   */
  Cursor read(ShopOrdersPartition window, List<String> sources, int limit) throws IOException {
    Predicate<Message> wanted = record -> {
      Instant time = record.time("/placed/at");
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    };
    if (options.maxResultRows() != null) {
      refuseMoreThan(options.maxResultRows(), wanted);
    }
    return log.current(Long.MAX_VALUE).only(wanted, limit);
  }

  private void refuseMoreThan(long rows, Predicate<Message> wanted) throws IOException {
    long[] found = {0};
    log.current(Long.MAX_VALUE).forEach(record -> found[0] += wanted.test(record) ? 1 : 0);
    if (found[0] > rows) {
      throw new TooLarge(found[0] + " rows, and no result may have more than " + rows);
    }
  }

  /** The system does not give results of this size. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(String message) {
      super(message);
    }
  }

  /** Must give the least time that there is, or null when there are no records. */
  Instant earliest() throws IOException {
    Instant[] least = {null};
    log.all().forEach(record -> {
      Instant time = record.time("/placed/at");
      least[0] = least[0] == null || time.isBefore(least[0]) ? time : least[0];
    });
    return least[0];
  }

  /** Must give the greatest time that there is, or null when there are no records. */
  Instant latest() throws IOException {
    Instant[] greatest = {null};
    log.all().forEach(record -> {
      Instant time = record.time("/placed/at");
      greatest[0] = greatest[0] == null || time.isAfter(greatest[0]) ? time : greatest[0];
    });
    return greatest[0];
  }

  /**
   * Must give the last instant, at the source's precision and not after the end, up to which there are no more rows from
   * the start than allowed; yet never the start itself: rows of the same instant cannot be told apart and come together.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    return log.all().boundary("/placed/at", start, end, maxRows, ChronoUnit.MICROS);
  }

  /** Must give every record whose time is at or after the start and before the end, or throw: never fewer. */
  Cursor read(Instant start, Instant end) throws IOException {
    return log.all().only(record -> {
      Instant time = record.time("/placed/at");
      return !time.isBefore(start) && time.isBefore(end);
    }, Long.MAX_VALUE);
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
   * Must insert each row or replace the one with the same key. The key's columns are among the values; the id is the key
   * as text. Keys are distinct within a call; a call may be repeated.
   */
  void upsert(List<Outgoing> rows) throws IOException {
    if (current == null) {
      current = log.newest();
    }
    List<String> lines = lines("_key", rows);
    List<String> news = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(current.put(rows.get(i).id(), lines.get(i)))) {
        news.add(lines.get(i));
      }
    }
    log.append("0", news);
  }
}
