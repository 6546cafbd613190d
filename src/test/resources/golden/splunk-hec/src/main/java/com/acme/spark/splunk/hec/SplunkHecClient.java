package com.acme.spark.splunk.hec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class SplunkHecClient implements AutoCloseable {
  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class))
          .addSerializer(Instant.class, new InstantText()))
      .build();

  private final SplunkHecOptions options;
  private final SplunkHecHttp http;
  private final CharArrayWriter json = new CharArrayWriter();
  private SequenceWriter values;

  SplunkHecClient(SplunkHecOptions options) {
    this.options = options;
    this.http = new SplunkHecHttp(options);
  }

  SplunkHecHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof SplunkHecHttp.Lost lost && lost.isPassing()
        || e instanceof SplunkHecHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new SplunkHecRequest("GET", options.url(), ""));
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
  static SplunkHecHttp.Refused later(List<Refusal> refusals) {
    return new SplunkHecHttp.Refused(
        refusals.size() + " rows were not taken for now: " + refusals.get(0).reason(), 200, true);
  }

  /** The request, by an id of its own, that takes rows of which this is the first. */
  private SplunkHecRequest writing(Supplier<String> id, Outgoing row) {
    return new SplunkHecRequest("POST", options.url(), "/services/collector/event");
  }

  /** Sends rows by one request, and gives back those that the API did not take. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    String lines = rows.stream().map(row -> row.text() + "\n").collect(Collectors.joining());
    return deliver(writing(id, rows.get(0).row()).text(lines), rows);
  }

  private String text(Map<String, Object> values) throws IOException {
    return json(values);
  }

  private List<Refusal> deliver(SplunkHecRequest request, List<Encoded> rows) throws IOException {
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
}
