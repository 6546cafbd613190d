package com.acme.spark.sentinel.ingestion;

import com.fasterxml.jackson.core.JsonPointer;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** The API of the tests, which pages, sorts, filters and refuses as the spec says of the real one; it shares no code with the connector. */
final class SentinelIngestionServer implements AutoCloseable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger underWay = new AtomicInteger();
  private final List<ObjectNode> records = new CopyOnWriteArrayList<>();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Duration wait = Duration.ofSeconds(1);
  private volatile Set<String> known = Set.of();
  private volatile boolean refuses;

  /** The answers by the ids of their requests, so that what comes again is not done again. */
  private final Map<String, String> answers = Collections.synchronizedMap(new LinkedHashMap<>());

  private volatile SentinelIngestionCall written;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for more to send
  }

  SentinelIngestionServer() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = HttpServer.create(anyPort, 0);
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

  /** How many requests are being answered. */
  int underWay() {
    return underWay.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      SentinelIngestionCall call = SentinelIngestionCall.of(exchange);
      if (Tokens.isAsked(call, "/tenant/oauth2/v2.0/token", "client_credentials") && call.body().contains("scope=")) {
        Tokens.give(call, "azure-service-principal", Map.of("client_id", "reader", "client_secret", "secret"));
        return;
      }
      if (!isKnown(call)) { // and what came is said, as if for a developer
        answer(call, 401, "{\"error\": \"who is asking? " + call.query() + call.exchange().getRequestHeaders().values() + "\"}");
        return;
      }
      if (call.is("POST", "/dataCollectionRules/{rule}/streams/{stream}")) {
        write(call);
        return;
      }
      answer(call, 404, "{\"error\": \"there is nothing at " + call.path() + "\"}");
    } finally {
      underWay.decrementAndGet();
    }
  }

  private static void answer(SentinelIngestionCall call, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if ("gzip".equals(call.header("Accept-Encoding"))) {
      call.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
      body = packed(body);
    }
    call.exchange().sendResponseHeaders(status, body.length);
    call.exchange().getResponseBody().write(body);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
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
    HTML,
    EMPTY,
    EXPIRED,
    REPEATED,
    TOO_LARGE,
    UNSAID,
    PARTIAL,
    WRONG,
    NONE
  }

  /** What is got over by asking again. */
  static List<Fault> passing() {
    List<Fault> passing = new ArrayList<>(List.of(
        Fault.TOO_MANY_FOR_A_SECOND, Fault.TOO_MANY_UNTIL_A_DATE, Fault.TOO_MANY_BY_COUNT, Fault.UNAVAILABLE, Fault.SLOW, Fault.RESET, Fault.TRUNCATED, Fault.HTML, Fault.NONE));
    passing.add(Fault.EXPIRED);
    return passing;
  }

  /** Lets this happen to the next requests, one each. */
  void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Lets nothing more happen. */
  void heal() {
    faults.clear();
  }

  /** How many are still to happen. */
  int faults() {
    return faults.size();
  }

  /** How many requests there were, but for those that ask for a token. */
  int requests() {
    return requests.get();
  }

  /** Asks for no more patience than this from now on, and is slow for twice as long. */
  void hurry(Duration longest) {
    wait = longest;
  }

  private Fault next() {
    requests.incrementAndGet();
    Fault next = faults.poll();
    return next == null ? Fault.NONE : next;
  }

  /** Whether the fault is all of the answer. */
  private boolean spoilt(SentinelIngestionCall call, Fault fault) throws IOException {
    switch (fault) {
      case TOO_MANY_FOR_A_SECOND -> refuse(call, 429, Long.toString(wait.toSeconds()));
      case TOO_MANY_UNTIL_A_DATE -> refuse(call, 429,
          DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plus(wait.multipliedBy(2))));
      case TOO_MANY_FOR_HOURS -> refuse(call, 429, "7200");
      case TOO_MANY_BY_COUNT -> {
        call.exchange().getResponseHeaders().set("X-RateLimit-Remaining", "0");
        call.exchange().getResponseHeaders().set(
            "X-RateLimit-Reset", Long.toString(Instant.now().plus(wait).getEpochSecond()));
        answer(call, 403, "{}");
      }
      case UNAVAILABLE -> refuse(call, 503, "0");
      case EXPIRED -> answer(call, 401, "{\"error\": \"who is asking?\"}");
      case WRONG -> answer(call, 400, "{\"error\": \"no such parameter\"}");
      case HTML -> {
        call.exchange().getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        answer(call, 200, "<html><body>We are back soon.</body></html>");
      }
      case SLOW -> pause(wait.multipliedBy(3).dividedBy(2));
      default -> {
        return false;
      }
    }
    return fault != Fault.SLOW;
  }

  private static void refuse(SentinelIngestionCall call, int status, String retryAfter) throws IOException {
    call.exchange().getResponseHeaders().set("Retry-After", retryAfter);
    answer(call, status, "{\"error\": \"later\"}");
  }

  /** A success, unless the fault lets its end be missing: with the connection, or without a sign. */
  private static void deliver(SentinelIngestionCall call, Fault fault, String text) throws IOException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    switch (fault) {
      case RESET, UNSAID -> send(call, Arrays.copyOf(plain, plain.length / 2), plain.length);
      case TRUNCATED -> {
        call.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
        byte[] some = Arrays.copyOf(packed(plain), packed(plain).length * 2 / 3);
        send(call, some, some.length);
      }
      default -> answer(call, 200, text);
    }
  }

  /** Sends so many bytes, and promises as many or more. */
  private static void send(SentinelIngestionCall call, byte[] body, int promised) throws IOException {
    call.exchange().sendResponseHeaders(200, promised);
    call.exchange().getResponseBody().write(body);
    call.exchange().getResponseBody().flush();
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
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

  /** Lets it take no proof at all, however good, or do so again. */
  void refuseAll(boolean now) {
    refuses = now;
  }

  /** The ways by which the last request proved who was asking. */
  Set<String> known() {
    return known;
  }

  private boolean isKnown(SentinelIngestionCall call) {
    Map<String, Boolean> proofs = new TreeMap<>();
    proofs.put("azure-service-principal", Tokens.isGood(call, "azure-service-principal"));
    proofs.values().removeIf(proof -> !proof);
    known = Set.copyOf(proofs.keySet());
    return !refuses && !known.isEmpty();
  }

  /** How many access tokens there were so far. */
  int tokens() {
    return Tokens.GIVEN.get();
  }

  /** Lets it refuse every login from now on, or no longer. */
  void refuseLogins(boolean now) {
    Tokens.SHUT.set(now);
  }

  /** Takes back all access tokens. */
  void expire() {
    Tokens.GOOD.clear();
  }

  /** How long access tokens are good from now on. */
  void lifetime(int seconds) {
    Tokens.LIFETIME.set(seconds);
  }

  /** The ids of the requests that were answered, in their order. */
  List<String> ids() {
    return List.copyOf(answers.keySet());
  }

  /** The last request that writes. */
  SentinelIngestionCall written() {
    return written;
  }

  private void write(SentinelIngestionCall call) throws IOException {
    Fault fault = next();
    written = call;
    if (spoilt(call, fault)) {
      return;
    }
    boolean lost = fault == Fault.RESET || fault == Fault.TRUNCATED;
    String id = id(call);
    String answer = lost ? "{}" : id.isEmpty() ? take(written(call), fault)
        : answers.computeIfAbsent(id, any -> take(written(call), fault));
    deliver(call, fault, answer);
  }

  /** Keeps what is taken, and says what became of each. */
  private synchronized String take(List<JsonNode> written, Fault fault) {
    for (int i = 0; i < written.size(); i++) {
      if (isTaken(i, fault)) {
        keep((ObjectNode) written.get(i));
      }
    }
    return answerOf(written, fault);
  }

  private static String id(SentinelIngestionCall call) {
    String id = "";
    return id;
  }

  private static void set(ObjectNode record, String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    ObjectNode parent = place.head().matches() ? record : record.withObject(place.head());
    parent.set(place.last().getMatchingProperty(), value);
  }

  private void keep(ObjectNode record) {
    records.add(record);
  }

  private static List<JsonNode> written(SentinelIngestionCall call) {
    List<JsonNode> all = new ArrayList<>();
    SentinelIngestionJson.parse(call.body()).at("").forEach(all::add);
    return all;
  }

  private static boolean isTaken(int place, Fault fault) {
    return fault != Fault.PARTIAL;
  }

  /** A success, which may yet list what was not taken. */
  private static String answerOf(List<JsonNode> rows, Fault fault) {
    return fault == Fault.PARTIAL ? nested("", "[\"the first row\"]") : "{}";
  }

  /** Gives out access tokens, and knows those that are good. */
  private static final class Tokens {
    private static final Map<String, String> GOOD = new ConcurrentHashMap<>();
    private static final AtomicInteger GIVEN = new AtomicInteger();
    private static final AtomicInteger LIFETIME = new AtomicInteger(3600);
    private static final AtomicBoolean SHUT = new AtomicBoolean();

    /** Whether that kind of token is asked for there. */
    private static boolean isAsked(SentinelIngestionCall call, String path, String grant) {
      return call.path().equals(path) && grant.equals(SentinelIngestionCall.pairs(call.body()).get("grant_type"));
    }

    /** Gives one to whoever sent all of these. */
    private static void give(SentinelIngestionCall call, String style, Map<String, String> wanted) throws IOException {
      give(call, style, SentinelIngestionCall.pairs(call.body()).entrySet().containsAll(wanted.entrySet()));
    }

    private static void give(SentinelIngestionCall call, String style, boolean right) throws IOException {
      pause(); // so that others ask meanwhile, if they do
      boolean known = right && !SHUT.get();
      answer(call, known ? 200 : 401, known
          ? "{\"access_token\": \"" + fresh(style) + "\", \"expires_in\": \"" + LIFETIME.get() + "\"}" : "{\"error\": \"" + call.body() + "\"}");
    }

    private static String fresh(String style) {
      String token = style + "-token-" + GIVEN.incrementAndGet();
      GOOD.put(token, style);
      return token;
    }

    private static boolean isGood(SentinelIngestionCall call, String style) {
      return style.equals(GOOD.get(String.valueOf(call.header("Authorization")).replaceFirst("^Bearer ", "")));
    }

    private static void pause() {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Takes no more requests, and drops those under way. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
