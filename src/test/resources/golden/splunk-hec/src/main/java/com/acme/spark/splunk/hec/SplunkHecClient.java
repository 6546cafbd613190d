package com.acme.spark.splunk.hec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.net.ConnectException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class SplunkHecClient implements AutoCloseable {
  private final SplunkHecOptions options;
  private final SplunkHecHttp http;

  SplunkHecClient(SplunkHecOptions options) {
    this.options = options;
    this.http = new SplunkHecHttp(options);
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof ConnectException
        || e instanceof SplunkHecHttp.Lost
        || e instanceof SplunkHecHttp.Refused refused && refused.isPassing();
  }

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The request that takes rows, of which this is the first. */
  private SplunkHecRequest writing(Outgoing row) {
    return new SplunkHecRequest("POST", options.url(), "/services/collector/event")
        ;
  }

  /** Sends a request whose success may yet list what was not taken. */
  private void deliver(SplunkHecRequest request) throws IOException {
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

  /** Sends rows; a success is the API's word that it has them. */
  void write(List<Outgoing> rows) throws IOException {
    send(rows);
  }

  /** Nothing is on its way any more. */
  void flush() {
    // each request was answered
  }

  private void send(List<Outgoing> rows) throws IOException {
    String lines = rows.stream().map(row -> object(row) + "\n").collect(Collectors.joining());
    deliver(writing(rows.get(0)).text(lines));
  }
}
