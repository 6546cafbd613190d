package com.acme.spark.splunk;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The API of the tests, which pages, sorts, filters and refuses as the spec says of the real one; it shares no code with the connector. */
final class SplunkAccessServer implements AutoCloseable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<ObjectNode> records = new CopyOnWriteArrayList<>();

  SplunkAccessServer() {
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
      SplunkAccessCall call = SplunkAccessCall.of(exchange);
      if (!isAuthorized(call)) {
        answer(call, 401, "{\"error\": \"who is asking?\"}");
        return;
      }

      if (call.is("POST", "/services/search/v2/jobs/export")) {
        read(call);
        return;
      }
      answer(call, 404, "{\"error\": \"there is nothing at " + call.path() + "\"}");
    }
  }

  private static boolean isAuthorized(SplunkAccessCall call) {
    List<Boolean> proofs = new ArrayList<>();

    proofs.add("Bearer secret".equals(call.header("Authorization")));

    proofs.add(("Basic " + Base64.getEncoder().encodeToString("reader:secret".getBytes(StandardCharsets.UTF_8)))
        .equals(call.header("Authorization")));
    return proofs.isEmpty() || proofs.contains(true);
  }

  private static void answer(SplunkAccessCall call, int status, String text) throws IOException {
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

  private static JsonNode field(JsonNode record, String source) {
    return source.startsWith("/") ? record.at(source) : record.path(source);
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
  private static boolean spoilt(SplunkAccessCall call, Fault fault) throws IOException {
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

  private static void refuse(SplunkAccessCall call, int status, String retryAfter) throws IOException {
    call.exchange().getResponseHeaders().set("Retry-After", retryAfter);
    answer(call, status, "{\"error\": \"later\"}");
  }

  /** Promises more than it sends. */
  private static void breakOff(SplunkAccessCall call, String start) throws IOException {
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

  private void read(SplunkAccessCall call) throws IOException {
    Fault fault = faults.poll();
    if (fault != null && spoilt(call, fault)) {
      return;
    }
    List<ObjectNode> found = records.stream().filter(wanted(call)).sorted(order(call)).toList();

    if (largest < found.size()) {
      answer(call, 413, "{\"error\": \"\"}");
      return;
    }
    answer(call, 200, page(call, found));
  }

  /** How many records a page has: as many as are asked for, but never many. */
  private static int size(SplunkAccessCall call) {
    String asked = null;
    return asked == null ? 5 : Math.min(5, Integer.parseInt(asked));
  }

  private static String value(SplunkAccessCall call) {
    return call.value("query", "", "");
  }

  /** Those from a place on, and what the page says of those after it. */
  private static String page(SplunkAccessCall call, List<ObjectNode> all, int start, Map<String, JsonNode> others) {
    int from = Math.min(start, all.size());
    int to = Math.min(from + size(call), all.size());
    Map<String, JsonNode> more = new LinkedHashMap<>(others);
    return body(all.subList(from, to), more);
  }

  private static String page(SplunkAccessCall call, List<ObjectNode> all) {
    return body(all, Map.of());
  }

  /** The records of the page, one a line. */
  private static String body(List<ObjectNode> page, Map<String, JsonNode> others) {
    return page.stream().map(record -> line(record) + "\n").collect(Collectors.joining());
  }

  private static ObjectNode line(ObjectNode record) {
    String pointer = "/result";
    return pointer.isEmpty() ? record : (ObjectNode) NODES.objectNode().set(pointer.substring(1), record);
  }

  private static Predicate<JsonNode> wanted(SplunkAccessCall call) {
    List<Predicate<JsonNode>> conditions = new ArrayList<>(List.of(record -> true));
    condition(conditions, call.value("form", "earliest_time", "/services/search/v2/jobs/export"),
        "range-start", SplunkAccessRows.source("time"), "plain");
    condition(conditions, call.value("form", "latest_time", "/services/search/v2/jobs/export"),
        "range-end", SplunkAccessRows.source("time"), "plain");
    return record -> conditions.stream().allMatch(condition -> condition.test(record));
  }

  private static void condition(List<Predicate<JsonNode>> all, String value, String kind, String source, String format) {
    if (value != null && kind.equals("range-interval")) {
      condition(all, value.split("/")[0], "range-start", source, format);
      condition(all, value.split("/")[1], "range-end", source, format);
    } else if (value != null) {
      all.add(record -> {
        JsonNode field = field(record, source);
        int order = kind.equals("list-value") ? 0 : compared(field, value, format);
        return switch (kind) {
          case "range-start" -> order >= 0;
          case "range-start-exclusive" -> order > 0;
          case "range-end" -> order < 0;
          default -> field.asText().equals(value);
        };
      });
    }
  }

  private static int compared(JsonNode field, String value, String format) {
    if (field.isNumber()) {
      return Long.compare(field.longValue(), Long.parseLong(value));
    }
    Instant bound = switch (format) {
      case "epoch-seconds" -> Instant.ofEpochSecond(Long.parseLong(value));
      case "epoch-millis" -> Instant.ofEpochMilli(Long.parseLong(value));
      case "date" -> LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> Instant.parse(value);
    };
    return Instant.parse(field.textValue()).compareTo(bound);
  }

  /** By source, the parameters that sort by it, each with the values for the two orders. */
  private static final List<List<String>> ORDERS = List.of();

  private static Comparator<JsonNode> order(SplunkAccessCall call) {
    Map<String, List<List<String>>> bySource =
        ORDERS.stream().collect(Collectors.groupingBy(order -> order.get(0), LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<List<String>>> source : bySource.entrySet()) {
      for (int direction = 3; direction <= 4; direction++) {
        int wanted = direction;
        if (source.getValue().stream().allMatch(order -> order.get(wanted).equals(call.value(order.get(1), order.get(2), "")))) {
          Comparator<JsonNode> least = Comparator.comparing(record -> field(record, source.getKey()), SplunkAccessServer::compared);
          return wanted == 3 ? least : least.reversed();
        }
      }
    }
    return (a, b) -> 0;
  }

  private static int compared(JsonNode a, JsonNode b) {
    return a.isNumber() ? Long.compare(a.longValue(), b.longValue())
        : Instant.parse(a.textValue()).compareTo(Instant.parse(b.textValue()));
  }

  private volatile int largest = Integer.MAX_VALUE;

  /** Refuses results with more records from now on. */
  void limit(int mostRecords) {
    largest = mostRecords;
  }

  /** Takes no more requests, and drops those under way. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
