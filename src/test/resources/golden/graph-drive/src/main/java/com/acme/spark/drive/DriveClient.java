package com.acme.spark.drive;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class DriveClient implements AutoCloseable {
  /** Where in a record the fields are that have to be named. */
  private static final String WITHIN = "";

  /** What the connector itself looks at. */
  private static final List<String> NEEDED = List.of();

  private final DriveOptions options;
  private final DriveHttp http;
  private List<String> selected = new DriveRows(DriveRows.SCHEMA).sources();

  DriveClient(DriveOptions options) {
    this.options = options;
    this.http = new DriveHttp(options);
  }

  DriveHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof DriveHttp.Lost lost && lost.isPassing()
        || e instanceof DriveHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new DrivePages(http, reading(Range.ALL), record -> true, 1).request());
  }

  /** One record as the API sends it. */
  record Message(Object record, long size) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Map<String, List<String>> STEPS = new ConcurrentHashMap<>();

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    /** The field as a plain Java value, null when absent; a source with a slash at its start is a JSON pointer. */
    Object value(String source) {
      return source.startsWith("/") ? at(record, source) : ((Map<?, ?>) record).get(source);
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

    void writeTo(DataOutput out) throws IOException {
      byte[] bytes = JSON.writeValueAsBytes(record);
      out.writeLong(size);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    static Message readFrom(DataInput in) throws IOException {
      long size = in.readLong();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return new Message(JSON.readValue(bytes, Object.class), size);
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
  }

  /** The request for the records of a range, and perhaps for more. */
  private DriveRequest reading(Range range) {
    return new DriveRequest("GET", options.url(), "/drives/{drive}/root/delta")
        .path("drive", options.drive())
        .query("$select", fields());
  }

  /** An API says no end. */
  long end() {
    return Long.MAX_VALUE;
  }

  /** Every record; of fields that nobody asks for, nothing is kept. */
  Cursor read(DrivePartition all, List<String> sources, int limit) throws IOException {
    return new DrivePages(http, reading(Range.ALL), record -> true, limit);
  }

  /** From now on asks for no more fields than these and what the connector itself needs. */
  DriveClient select(List<String> sources) {
    selected = sources;
    return this;
  }

  /** What the fields with these sources are called, without those that always come. */
  private static List<String> names(List<String> sources) {
    return sources.stream()
        .map(source -> source.startsWith("/") ? source : "/" + source)
        .filter(source -> source.startsWith(WITHIN + "/"))
        .map(source -> source.substring(WITHIN.length() + 1).split("/")[0])
        .distinct()
        .toList();
  }

  /** The names of the fields, null for whatever the API gives. */
  private String fields() {
    List<String> names = names(Stream.concat(selected.stream(), NEEDED.stream()).toList());
    String all = String.join(",", names);
    return names.isEmpty() || names.size() > 1000 || all.length() > 4000 ? null : all;
  }

  /** No token at all: the request without one gives everything. */
  String earliest() {
    return "";
  }

  /** The token after the last record that there is. */
  String latest() throws IOException {
    DrivePages.Part part = part(new DrivePages(http, latestToken(), record -> true, Long.MAX_VALUE));
    while (part.more()) {
      part = part(after(part.token(), Integer.MAX_VALUE));
    }
    return part.token();
  }

  /** Whether there are records after the token; the API says that by giving some. */
  boolean hasMore(String token) throws IOException {
    try {
      Rest rest = Rest.of(token);
      boolean found = !rest.records().isEmpty();
      for (boolean more = true; more && !found; ) {
        DrivePages.Part part = part(after(rest.token(), 1));
        found = !part.records().isEmpty();
        more = part.more();
        rest = new Rest(part.token(), List.of());
      }
      return found;
    } catch (Expired e) {
      return true; // what there is cannot be told, as asking for it will say
    }
  }

  /** The next records after the token, no more than said; what a page gives beyond that goes along with the next token. */
  Page page(String token, int max) throws IOException {
    Rest rest = Rest.of(token);
    List<Message> found = new ArrayList<>(rest.records());
    String next = rest.token();
    for (boolean more = true; more && found.size() < max; ) {
      DrivePages.Part part = part(after(next, max - found.size()));
      found.addAll(part.records());
      next = part.token();
      more = part.more();
    }
    int end = Math.min(max, found.size());
    return new Page(List.copyOf(found.subList(0, end)), new Rest(next, found.subList(end, found.size())).toToken());
  }

  private static DrivePages.Part part(DrivePages page) throws IOException {
    try (page) {
      return page.part();
    } catch (DriveHttp.Refused e) {
      if (e.status() == 410) {
        throw new Expired(e);
      }
      throw e;
    }
  }

  /** The pages that a token leads to, which is a URL; how long they are, that says itself. */
  private DrivePages after(String token, int max) throws IOException {
    DrivePages pages = new DrivePages(http, reading(Range.ALL), record -> true, max);
    return token.isEmpty() ? pages : pages.at(token);
  }

  /** Some records, and the token that leads to the next. */
  record Page(List<Message> messages, String next) {}

  /** Where the API goes on, and what it gave before that nobody has taken yet. */
  private record Rest(String token, List<Message> records) {
    static Rest of(String token) throws IOException {
      String[] lines = token.split("\n");
      List<Message> records = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        records.add(Message.readFrom(new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(lines[i])))));
      }
      return new Rest(lines[0], records);
    }

    /** The token of the API, and a line for each record. */
    private String toToken() throws IOException {
      StringBuilder lines = new StringBuilder(token);
      for (Message record : records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        record.writeTo(new DataOutputStream(bytes));
        lines.append('\n').append(Base64.getEncoder().encodeToString(bytes.toByteArray()));
      }
      return lines.toString();
    }
  }

  /** The API has forgotten where a token leads. */
  static final class Expired extends IOException {
    private static final long serialVersionUID = 1L;

    Expired(IOException cause) {
      super("the API has forgotten where the token leads: " + cause.getMessage(), cause);
    }
  }

  /** The request for the token after the last record, and nothing else. */
  private DriveRequest latestToken() {
    return reading(Range.ALL).query("token", "latest");
  }
}
