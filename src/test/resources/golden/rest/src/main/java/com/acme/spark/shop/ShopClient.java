package com.acme.spark.shop;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.CharArrayWriter;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class ShopClient implements AutoCloseable {
  private static final String TIME = "/updated/at";
  private static final String CHANGED = "/updated/at";

  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class))
          .addSerializer(Instant.class, new InstantText()))
      .build();

  private final ShopOptions options;
  private final ShopHttp http;
  private ShopFilters filters = ShopFilters.NONE;
  private final CharArrayWriter json = new CharArrayWriter();
  private SequenceWriter values;

  ShopClient(ShopOptions options) {
    this.options = options;
    this.http = new ShopHttp(options);
  }

  ShopHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof ShopHttp.Lost lost && lost.isPassing()
        || e instanceof ShopHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(reading(Range.ALL));
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
        return ShopValues.Timestamps.instant(text);
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
  private ShopRequest reading(Range range) {
    return new ShopRequest("GET", options.url(), "/v1/shops/{shop}/orders")
        .path("shop", options.shop())
        .query("status", options.status())
        .query("updated_since", range.startOf("updated_at", Format.PLAIN::floor))
        .query("updated_before", range.endOf("updated_at", Format.EPOCH_SECONDS::ceiling))
        .header("X-Api-Version", "2026-01-01")
        .query("state", equalTo("status"))
        .query("ids", among("id", 50, ",", Object::toString))
        .query("min_total", Format.PLAIN.floor(filters.least("total")))
        .query("max_total", Format.PLAIN.ceiling(filters.greatest("total")));
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(ShopRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (ShopPages pages = new ShopPages(http, sorted, record -> true, 1)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

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
      return new ShopPages(http, request, wanted, limit).begun();
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

  /** From now on asks for no records that do not meet the conditions, as far as the API can be told so. */
  ShopClient where(ShopFilters conditions) {
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

  /** The API is told no start before which there is nothing. */
  Cursor read(Instant start, Instant end) throws IOException {
    Object told = start.equals(ShopOffset.START.time()) ? null : start;
    return new ShopPages(http, reading(new Range("updated_at", told, end)), record -> {
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
  static ShopHttp.Refused later(List<Refusal> refusals) {
    return new ShopHttp.Refused(
        refusals.size() + " rows were not taken for now: " + refusals.get(0).reason(), 200, true);
  }

  /** The request, by an id of its own, that takes rows of which this is the first. */
  private ShopRequest writing(Supplier<String> id, Outgoing row) {
    return new ShopRequest("POST", options.url(), "/v1/shops/{shop}/orders/batch")
        .path("shop", options.shop())
        .header("Idempotency-Key", id.get());
  }

  /** Sends rows by one request, and gives back those that the API did not take. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    String array = rows.stream().map(Encoded::text).collect(Collectors.joining(",", "[", "]"));
    return deliver(writing(id, rows.get(0).row()).body("/inputs", new RawValue(array)), rows);
  }

  private String text(Map<String, Object> values) throws IOException {
    return json(nested(values));
  }

  private List<Refusal> deliver(ShopRequest request, List<Encoded> rows) throws IOException {
    byte[] answer = http.sendAnywhere(request, ShopClient::mayGoElsewhere).content();
    requireNone(answer, "/errors");
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

  private static void requireNone(byte[] answer, String pointer) throws IOException {
    JsonNode failed = RECORDS.readTree(answer).at(pointer);
    boolean none = failed.isMissingNode() || failed.isNull()
        || (failed.isContainerNode() ? failed.isEmpty() : failed.asText().matches("|0|false"));
    if (!none) {
      String list = failed.toString();
      throw new IOException("rows were not taken: " + list.substring(0, Math.min(list.length(), 1000)));
    }
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

  /** Whether nothing was sent, so that no row can arrive at two servers. */
  private static boolean mayGoElsewhere(IOException failure) {
    return failure instanceof ShopGate.Open
        || failure.getCause() instanceof ConnectException || failure.getCause() instanceof HttpConnectTimeoutException;
  }
}
