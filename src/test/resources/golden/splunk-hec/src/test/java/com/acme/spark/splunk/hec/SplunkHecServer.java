package com.acme.spark.splunk.hec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.zip.GZIPOutputStream;

/** The API of the tests, which pages, sorts, filters and refuses as the spec says of the real one; it shares no code with the connector. */
final class SplunkHecServer implements AutoCloseable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<ObjectNode> records = new CopyOnWriteArrayList<>();

  SplunkHecServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<ObjectNode> records() {
    return records;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      SplunkHecCall call = SplunkHecCall.of(exchange);
      if (!isAuthorized(call)) {
        answer(call, 401, "{\"error\": \"who is asking?\"}");
        return;
      }

      if (call.is("POST", "/services/collector/event")) {
        write(call);
        return;
      }
      answer(call, 404, "{\"error\": \"there is nothing at " + call.path() + "\"}");
    }
  }

  private static boolean isAuthorized(SplunkHecCall call) {
    List<Boolean> proofs = new ArrayList<>();

    proofs.add(("Splunk " + "secret").equals(
        call.value("header", "Authorization", "")));
    return proofs.isEmpty() || proofs.contains(true);
  }

  private static void answer(SplunkHecCall call, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if ("gzip".equals(call.header("Accept-Encoding"))) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(body);
      }
      call.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
      body = packed.toByteArray();
    }
    call.exchange().sendResponseHeaders(status, body.length);
    call.exchange().getResponseBody().write(body);
  }

  /** What may go wrong with an answer. */
  enum Fault {
    TOO_MANY_FOR_A_SECOND,
    TOO_MANY_UNTIL_A_DATE,
    TOO_MANY_BY_COUNT,
    TOO_MANY_FOR_HOURS,
    UNAVAILABLE,
    SLOW,
    RESET,
    TRUNCATED,
    WRONG,
    PARTIAL,
    NONE
  }

  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  /** Lets this happen to the next requests, one each. */
  void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** How many are still to happen. */
  int faults() {
    return faults.size();
  }

  /** Whether the fault is all of the answer. */
  private static boolean spoilt(SplunkHecCall call, Fault fault) throws IOException {
    switch (fault) {
      case TOO_MANY_FOR_A_SECOND -> refuse(call, 429, "1");
      case TOO_MANY_UNTIL_A_DATE ->
          refuse(call, 429, DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2)));
      case TOO_MANY_FOR_HOURS -> refuse(call, 429, "7200");
      case TOO_MANY_BY_COUNT -> {
        call.exchange().getResponseHeaders().set("X-RateLimit-Remaining", "0");
        call.exchange().getResponseHeaders().set("X-RateLimit-Reset", Long.toString(Instant.now().getEpochSecond() + 1));
        answer(call, 403, "{}");
      }
      case UNAVAILABLE -> refuse(call, 503, "0");
      case RESET -> breakOff(call, "{\"");
      case TRUNCATED -> {
        call.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
        breakOff(call, "\u001f");
      }
      case WRONG -> answer(call, 400, "{\"error\": \"no such parameter\"}");
      case SLOW -> pause();
      default -> {
        return false;
      }
    }
    return fault != Fault.SLOW;
  }

  private static void refuse(SplunkHecCall call, int status, String retryAfter) throws IOException {
    call.exchange().getResponseHeaders().set("Retry-After", retryAfter);
    answer(call, status, "{\"error\": \"later\"}");
  }

  /** Promises more than it sends. */
  private static void breakOff(SplunkHecCall call, String start) throws IOException {
    call.exchange().sendResponseHeaders(200, 1000);
    call.exchange().getResponseBody().write(start.getBytes(StandardCharsets.UTF_8));
    call.exchange().getResponseBody().flush();
  }

  private static void pause() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The JSON in which a pointer leads to this. */
  private static String nested(String pointer, String json) {
    String[] steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/");
    String nested = json;
    for (int i = steps.length - 1; i >= 0; i--) {
      nested = "{\"" + steps[i] + "\": " + nested + "}";
    }
    return nested;
  }

  private void write(SplunkHecCall call) throws IOException {
    Fault fault = faults.poll();
    if (fault != null && spoilt(call, fault)) {
      return;
    }
    if (fault == Fault.PARTIAL) {
      answer(call, 200, rejection());
      return;
    }
    for (JsonNode record : written(call.body())) {
      keep((ObjectNode) record);
    }
    answer(call, 201, "{}");
  }

  /** A success that lists what was not taken. */
  private static String rejection() {
    return nested("", "[\"the first row\"]");
  }

  private void keep(ObjectNode record) {
    records.add(record);
  }

  private static List<JsonNode> written(String body) {
    return body.lines().map(SplunkHecJson::parse).toList();
  }

  /** Takes no more requests, and drops those under way. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
