package com.acme.spark.warehouse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.CharArrayWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class WarehouseClient implements AutoCloseable {
  private static final String ID = "number";

  /** The statuses by which the API refuses a row, rather than the request. */
  private static final List<String> REFUSED = List.of("400,409,422".split(","));

  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class))
          .addSerializer(Instant.class, new InstantText()))
      .build();

  private final WarehouseOptions options;
  private final WarehouseHttp http;
  private WarehouseFilters filters = WarehouseFilters.NONE;
  private final CharArrayWriter json = new CharArrayWriter();
  private SequenceWriter values;

  WarehouseClient(WarehouseOptions options) {
    this.options = options;
    this.http = new WarehouseHttp(options);
  }

  WarehouseHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof WarehouseHttp.Lost lost && lost.isPassing()
        || e instanceof WarehouseHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new WarehousePages(http, reading(Range.ALL), record -> true, 1).request());
  }

  /** One record as the API sends it. */
  record Message(Object record, long size) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Map<String, List<String>> STEPS = new ConcurrentHashMap<>();

    /** The field as a plain Java value, null when absent; a source with a slash at its start is a JSON pointer. */
    Object value(String source) {
      return source.startsWith("/") ? at(record, source) : ((Map<?, ?>) record).get(source);
    }

    /** The field as a number, for a field that always is one. */
    private long numberAt(String source) {
      if (value(source) instanceof Number number) {
        return number instanceof Integer || number instanceof Long
            ? number.longValue() : new BigDecimal(number.toString()).longValueExact();
      }
      throw new IllegalArgumentException("a record has no number in " + source);
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

    /** For an API that leaves out the start. */
    private Object below(Object bound) {
      return bound instanceof Instant time ? told(time.truncatedTo(step).minus(1, step)) : beside(bound, -1);
    }

    /** What this is too much is dropped later. */
    private Object ceiling(Object bound) {
      return bound instanceof Instant time ? floor(time.plus(1, step).minusNanos(1)) : bound;
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

  /** The request for the records of a range, and perhaps for more. */
  private WarehouseRequest reading(Range range) {
    return new WarehouseRequest("GET", options.url(), "/items")
        .query("above", range.startOf("number", Format.PLAIN::below))
        .query("below", range.endOf("number", Format.PLAIN::ceiling));
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(WarehouseRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (WarehousePages pages = new WarehousePages(http, sorted, record -> true, 1)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor begun(WarehouseRequest request, Predicate<Message> wanted, long limit) throws IOException {
    try {
      return new WarehousePages(http, request, wanted, limit).begun();
    } catch (WarehouseHttp.Refused e) {
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

  /** The least id and the one after the greatest, or null when there are no records. */
  long[] ids() throws IOException {
    Long least = first(reading(Range.ALL).query("order", "number"),
        record -> record.numberAt(ID), (a, b) -> a.compareTo(b));
    Long greatest = first(reading(Range.ALL).query("order", "-number"),
        record -> record.numberAt(ID), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new long[] {least, Math.addExact(greatest, 1)};
  }

  Cursor read(WarehousePartition range, List<String> sources, int limit) throws IOException {
    return new WarehouseHalving(range, part -> asked(part, limit));
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor asked(WarehousePartition range, int limit) throws IOException {
    WarehouseRequest request = reading(new Range("number", range.start(), range.end()));
    Predicate<Message> wanted = record -> {
      long id = record.numberAt(ID);
      return range.start() <= id && id < range.end();
    };
    return begun(request, wanted, limit);
  }

  /** From now on asks for no records that do not meet the conditions, as far as the API can be told so. */
  WarehouseClient where(WarehouseFilters conditions) {
    filters = conditions;
    return this;
  }

  /** The least number that there is, or null when there are no records. */
  Long earliest() throws IOException {
    return first(reading(Range.ALL).query("order", "number"),
        record -> record.numberAt(ID), (a, b) -> a.compareTo(b));
  }

  /** The greatest number that there is, or null when there are no records. */
  Long latest() throws IOException {
    return first(reading(Range.ALL).query("order", "-number"),
        record -> record.numberAt(ID), (a, b) -> b.compareTo(a));
  }

  /**
   * The last number, not after the end, before which there are no more rows from the start than allowed; yet never the
   * start itself, as rows of one number come together. It keeps no more numbers than rows are allowed.
   */
  long boundary(long start, long end, long maxRows) throws IOException {
    TreeMap<Long, Long> first = new TreeMap<>();
    long rows = 0;
    try (Cursor range = read(start, end)) {
      while (range.next()) {
        first.merge(range.message().numberAt(ID), 1L, Long::sum);
        for (rows++; rows - first.lastEntry().getValue() > maxRows; ) {
          rows -= first.pollLastEntry().getValue();
        }
      }
    }
    if (rows <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey() + 1;
  }

  /** The API is told no start before which there is nothing. */
  Cursor read(long start, long end) throws IOException {
    Object told = start == Long.MIN_VALUE ? null : (Object) start;
    return new WarehousePages(http, reading(new Range("number", told, end)), record -> {
      long number = record.numberAt(ID);
      return start <= number && number < end;
    }, Long.MAX_VALUE);
  }

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** A row, and the text that it is sent as. */
  record Encoded(Outgoing row, String text) {
    int bytes() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /** Writes times as {@link Instant#toString} does, whose formatter takes several times as long. */
  static final class InstantText extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    InstantText() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
      if (time.isBefore(YEAR_0) || !time.isBefore(YEAR_10000) || time.getNano() % 1000 != 0) {
        json.writeString(time.toString());
        return;
      }
      LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
      char[] text = "0000-00-00T00:00:00.000000Z".toCharArray();
      put(text, 4, utc.getYear());
      put(text, 7, utc.getMonthValue());
      put(text, 10, utc.getDayOfMonth());
      put(text, 13, utc.getHour());
      put(text, 16, utc.getMinute());
      put(text, 19, utc.getSecond());
      put(text, 26, utc.getNano() / 1000);
      int end = utc.getNano() == 0 ? 19 : utc.getNano() % 1_000_000 == 0 ? 23 : 26;
      text[end] = 'Z';
      json.writeString(text, 0, end + 1);
    }

    /** The digits of a number, of which the last one stands before the end. */
    private static void put(char[] text, int end, int number) {
      for (int rest = number, at = end - 1; rest > 0; rest /= 10, at--) {
        text[at] = (char) ('0' + rest % 10);
      }
    }
  }

  /** A row that the API did not take, and why; for a passing reason, it may take it soon. */
  record Refusal(Encoded row, String reason, boolean passing) {}

  /** The API has no fault to find with the request, but with a row in it. */
  static final class NotTaken extends IOException {
    private static final long serialVersionUID = 1L;

    NotTaken(String reason) {
      super("the API did not take a row: " + reason);
    }
  }

  /** Rows that the API did not take for now, so that they are sent again. */
  static WarehouseHttp.Refused later(List<Refusal> refusals) {
    return new WarehouseHttp.Refused(
        refusals.size() + " rows were not taken for now: " + refusals.get(0).reason(), 200, true);
  }

  /** The request, by an id of its own, that takes rows of which this is the first. */
  private WarehouseRequest writing(Supplier<String> id, Outgoing row) {
    return new WarehouseRequest("PUT", options.url(), "/items/{number}")
        .path("number", row.values().get(WarehouseRows.source("number")));
  }

  /** Sends a row, and gives it back when the API does not take it. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    Encoded row = rows.get(0);
    WarehouseRequest request = writing(id, row.row());
    return alone(request.text(row.text()), row);
  }

  private String text(Map<String, Object> values) throws IOException {
    return json(nested(values));
  }

  private List<Refusal> alone(WarehouseRequest request, Encoded row) throws IOException {
    try {
      return deliver(request, List.of(row));
    } catch (WarehouseHttp.Refused e) {
      if (REFUSED.contains(Integer.toString(e.status()))) {
        return List.of(new Refusal(row, e.getMessage(), false));
      }
      throw e;
    }
  }

  private List<Refusal> deliver(WarehouseRequest request, List<Encoded> rows) throws IOException {
    http.send(request).content();
    return List.of(); // a success is the API's word that it has all of them
  }

  Encoded encoded(Outgoing row) throws IOException {
    return new Encoded(row, text(row.values()));
  }

  /** What it takes to write a value is made once, as that takes as long as to write a short record. */
  private String json(Object value) throws IOException {
    if (values == null) {
      values = RECORDS.writer().withRootValueSeparator("").writeValues(json);
    }
    json.reset();
    values.write(value).flush();
    return json.toString();
  }

  /** The values by source as a record, in which a source with a slash at its start is a JSON pointer. */
  private static Map<String, Object> nested(Map<String, Object> values) {
    Map<String, Object> record = new LinkedHashMap<>();
    values.forEach((source, value) -> {
      if (source.startsWith("/")) {
        nest(record, source.substring(1).split("/", -1), value);
      } else {
        record.put(source, value);
      }
    });
    return record;
  }

  @SuppressWarnings("unchecked")
  private static void nest(Map<String, Object> record, String[] steps, Object value) {
    Map<String, Object> parent = record;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = (Map<String, Object>) parent.computeIfAbsent(unescaped(steps[i]), step -> new LinkedHashMap<>());
    }
    parent.put(unescaped(steps[steps.length - 1]), value);
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }
}
