package com.acme.spark.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The API of the tests, which pages, sorts, filters and refuses as the spec says of the real one; it shares no code with the connector. */
final class DriveServer implements AutoCloseable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** By source, the parameters that sort by it, each with the values for the two orders. */
  private static final List<List<String>> ORDERS = List.of();

  private static final String WITHIN = "";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger underWay = new AtomicInteger();
  private final List<ObjectNode> records = new CopyOnWriteArrayList<>();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Duration wait = Duration.ofSeconds(1);
  private volatile Set<String> known = Set.of();
  private volatile boolean refuses;
  private volatile DriveCall asked;
  private volatile String last = "";
  private volatile boolean emptyFirst;
  private volatile boolean circling;
  private volatile boolean generous;
  private final Set<String> fields = Collections.synchronizedSet(new TreeSet<>());
  private volatile boolean forgetful;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for more to send
  }

  DriveServer() {
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
      DriveCall call = DriveCall.of(exchange);
      if (Tokens.isAsked(call, "/tenant/oauth2/v2.0/token", "client_credentials") && call.body().contains("scope=")) {
        Tokens.give(call, "azure-service-principal", Map.of("client_id", "reader", "client_secret", "secret"));
        return;
      }
      if (!isKnown(call)) { // and what came is said, as if for a developer
        answer(call, 401, "{\"error\": \"who is asking? " + call.query() + call.exchange().getRequestHeaders().values() + "\"}");
        return;
      }
      if (call.is("GET", "/drives/{drive}/root/delta")) {
        read(call);
        return;
      }
      answer(call, 404, "{\"error\": \"there is nothing at " + call.path() + "\"}");
    } finally {
      underWay.decrementAndGet();
    }
  }

  private static void answer(DriveCall call, int status, String text) throws IOException {
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
    passing.add(Fault.EMPTY);
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
  private boolean spoilt(DriveCall call, Fault fault) throws IOException {
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

  private static void refuse(DriveCall call, int status, String retryAfter) throws IOException {
    call.exchange().getResponseHeaders().set("Retry-After", retryAfter);
    answer(call, status, "{\"error\": \"later\"}");
  }

  /** A success, unless the fault lets its end be missing: with the connection, or without a sign. */
  private static void deliver(DriveCall call, Fault fault, String text) throws IOException {
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
  private static void send(DriveCall call, byte[] body, int promised) throws IOException {
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

  /** Lets it take no proof at all, however good, or do so again. */
  void refuseAll(boolean now) {
    refuses = now;
  }

  /** The ways by which the last request proved who was asking. */
  Set<String> known() {
    return known;
  }

  private boolean isKnown(DriveCall call) {
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

  private void read(DriveCall call) throws IOException {
    Fault fault = next();
    asked = call;
    if (spoilt(call, fault)) {
      return;
    }
    List<ObjectNode> found = records.stream().filter(wanted(call)).sorted(order(call)).toList();

    if (forgetful && resumes(call)) {
      answer(call, 410, "{\"error\": \"\"}");
      return;
    }
    forgetful = false; // who begins anew gets new tokens
    if (!resumes(call) && "latest".equals(
        call.value("query", "token", ""))) {
      Map<String, JsonNode> token = Map.of("/@odata.deltaLink", NODES.textNode(after(call, found.size())));
      answer(call, 200, page(call, found, found.size(), token));
      return;
    }
    String page = page(call, selected(call, found));
    String given = fault == Fault.REPEATED && !last.isEmpty() ? last : page;
    last = given;
    deliver(call, fault, fault == Fault.EMPTY ? "" : given);
  }

  /** The last request that reads. */
  DriveCall asked() {
    return asked;
  }

  /** Begins anew: nothing was given out that could be repeated. */
  void beginAnew() {
    last = "";
  }

  /** How many records a page has: as many as are asked for, but never many. */
  int size(DriveCall call) {
    String asked = call.value("query", "$top", "");
    int most = emptyFirst && value(call) == null && !call.query().containsKey("_start") ? 0 : 5;
    return asked == null ? most : Math.min(most, Integer.parseInt(asked));
  }

  /** Lets the first page have no records from now on, though others follow. */
  void beginEmpty() {
    emptyFirst = true;
  }

  private static String value(DriveCall call) {
    return call.value("query", "", "");
  }

  /** Those from a place on, and what the page says of those after it. */
  private String page(DriveCall call, List<ObjectNode> all, int start, Map<String, JsonNode> others) {
    int from = Math.min(start, all.size());
    int to = Math.min(from + size(call), all.size());
    Map<String, JsonNode> more = new LinkedHashMap<>(others);
    return body(all.subList(from, to), more);
  }

  /** Lets each page be followed by the first. */
  void circle() {
    circling = true;
  }

  /** Where the page that begins at a place ends. */
  private int endOfPage(DriveCall call, int start, List<ObjectNode> all) {
    return circling ? 0 : Math.min(start + size(call), all.size());
  }

  /** The URL of the same request for what comes later. */
  private static String link(DriveCall call, int start) {
    String before = call.exchange().getRequestURI().toString().replaceAll("[?&]_start=[0-9]+", "");
    return before + (before.contains("?") ? "&" : "?") + "_start=" + start;
  }

  private String page(DriveCall call, List<ObjectNode> all) {
    int start = Integer.parseInt(call.query().getOrDefault("_start", "0"));
    int end = endOfPage(call, start, all);
    Map<String, JsonNode> paging = new LinkedHashMap<>();
    if (end < all.size()) {
      paging.put("/@odata.nextLink", NODES.textNode(after(call, end)));
    }

    if (end == all.size()) {
      paging.put("/@odata.deltaLink", NODES.textNode(after(call, end)));
    }
    return page(call, all, start, paging);
  }

  /** What leads to the records from a place on. */
  private static String after(DriveCall call, int place) {
    return link(call, place);
  }

  /** The records around which the page is, and what else is in it. */
  private static String body(List<ObjectNode> page, Map<String, JsonNode> others) {
    ArrayNode array = NODES.arrayNode();
    page.forEach(record -> array.add(sent(record)));
    if ("/value".isEmpty()) {
      return array.toString();
    }
    ObjectNode body = NODES.objectNode();
    put(body, "/value", array);
    others.forEach((pointer, value) -> put(body, pointer, value));
    put(body, "", NODES.booleanNode(true));
    return body.toString();
  }

  /** A record whose fields have numbers for names is sent as an array. */
  private static JsonNode sent(ObjectNode record) {
    ArrayNode cells = NODES.arrayNode();
    for (int i = 0; record.has(Integer.toString(i)); i++) {
      cells.add(record.get(Integer.toString(i)));
    }
    return cells.isEmpty() ? record : cells;
  }

  private static void put(ObjectNode body, String pointer, JsonNode value) {
    if (pointer.isEmpty()) {
      return;
    }
    int end = pointer.lastIndexOf('/');
    ObjectNode parent = end == 0 ? body : body.withObject(pointer.substring(0, end));
    parent.set(pointer.substring(end + 1), value);
  }

  private Predicate<JsonNode> wanted(DriveCall call) {
    List<Predicate<JsonNode>> conditions = new ArrayList<>(List.of(record -> true));
    return record -> conditions.stream().allMatch(condition -> condition.test(record));
  }

  /** Lets the end of a range belong to it from now on, as it does in many an API. */
  void countEndsIn() {
    generous = true;
  }

  private void condition(List<Predicate<JsonNode>> all, String value, String kind, String source, String format) {
    if (value != null && kind.equals("range-interval")) {
      condition(all, value.split("/")[0], "range-start", source, format);
      condition(all, value.split("/")[1], "range-end", source, format);
    } else if (value != null) {
      all.add(record -> {
        JsonNode field = field(record, source);
        int order = !kind.startsWith("range") ? 0 : compared(field, value, format);
        return switch (kind) {
          case "range-start" -> order >= 0;
          case "range-start-exclusive" -> order > 0;
          case "range-end" -> order < 0 || order == 0 && generous;
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

  private static Comparator<JsonNode> order(DriveCall call) {
    Map<String, List<List<String>>> bySource =
        ORDERS.stream().collect(Collectors.groupingBy(order -> order.get(0), LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<List<String>>> source : bySource.entrySet()) {
      for (int direction = 3; direction <= 4; direction++) {
        int wanted = direction;
        if (source.getValue().stream().allMatch(order -> order.get(wanted).equals(call.value(order.get(1), order.get(2), "")))) {
          Comparator<JsonNode> least = Comparator.comparing(record -> field(record, source.getKey()), DriveServer::compared);
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

  /** The fields that were asked for since this was last called, null for all. */
  String fields() {
    String some = fields.isEmpty() ? null : String.join(",", fields);
    fields.clear();
    return some;
  }

  /** The records with no more of their fields than are asked for. */
  private List<ObjectNode> selected(DriveCall call, List<ObjectNode> all) {
    String asked = call.value("query", "$select", "");
    if (asked == null) {
      return all;
    }
    Set<String> names = Set.of(asked.split(Pattern.quote(",")));
    fields.addAll(names);
    return all.stream().map(record -> {
      ObjectNode some = record.deepCopy();
      if (some.at(WITHIN) instanceof ObjectNode fieldsOf) {
        fieldsOf.retain(names);
      }
      return some;
    }).toList();
  }

  /** Forgets where all tokens lead that it has given so far. */
  void forget() {
    forgetful = true;
  }

  private static boolean resumes(DriveCall call) {
    return value(call) != null || call.query().containsKey("_start");
  }

  /** Gives out access tokens, and knows those that are good. */
  private static final class Tokens {
    private static final Map<String, String> GOOD = new ConcurrentHashMap<>();
    private static final AtomicInteger GIVEN = new AtomicInteger();
    private static final AtomicInteger LIFETIME = new AtomicInteger(3600);
    private static final AtomicBoolean SHUT = new AtomicBoolean();

    /** Whether that kind of token is asked for there. */
    private static boolean isAsked(DriveCall call, String path, String grant) {
      return call.path().equals(path) && grant.equals(DriveCall.pairs(call.body()).get("grant_type"));
    }

    /** Gives one to whoever sent all of these. */
    private static void give(DriveCall call, String style, Map<String, String> wanted) throws IOException {
      give(call, style, DriveCall.pairs(call.body()).entrySet().containsAll(wanted.entrySet()));
    }

    private static void give(DriveCall call, String style, boolean right) throws IOException {
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

    private static boolean isGood(DriveCall call, String style) {
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
