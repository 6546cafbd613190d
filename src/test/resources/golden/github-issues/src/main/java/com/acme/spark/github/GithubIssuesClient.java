package com.acme.spark.github;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class GithubIssuesClient implements AutoCloseable {
  private static final String CHANGED = "updated_at";

  private final GithubIssuesOptions options;
  private final GithubIssuesHttp http;

  GithubIssuesClient(GithubIssuesOptions options) {
    this.options = options;
    this.http = new GithubIssuesHttp(options);
  }

  GithubIssuesHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof GithubIssuesHttp.Lost lost && lost.isPassing()
        || e instanceof GithubIssuesHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new GithubIssuesPages(http, reading(Range.ALL), record -> true, 1).request());
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
        return GithubIssuesValues.Timestamps.instant(text);
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
  private GithubIssuesRequest reading(Range range) {
    return new GithubIssuesRequest("GET", options.url(), "/repos/{owner}/{repository}/issues")
        .path("owner", options.account())
        .path("repository", options.repository())
        .query("state", "all")
        .query("sort", "updated")
        .query("direction", "asc")
        .query("since", range.startOf("updated_at", Format.PLAIN::floor))
        .header("Accept", "application/vnd.github+json")
        .header("X-GitHub-Api-Version", "2022-11-28");
  }

  /** The first value of a column in an order, null when there are no records. */
  private <T> T first(GithubIssuesRequest sorted, Function<Message, T> value, Comparator<T> order) throws IOException {
    T first = null;
    try (GithubIssuesPages pages = new GithubIssuesPages(http, sorted, record -> true, 1)) {
      while (pages.next()) {
        T next = value.apply(pages.message());
        first = first == null || order.compare(next, first) < 0 ? next : first;
      }
    }
    return first;
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor begun(GithubIssuesRequest request, Predicate<Message> wanted, long limit) throws IOException {
    try {
      return new GithubIssuesPages(http, request, wanted, limit).begun();
    } catch (GithubIssuesHttp.Refused e) {
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

  /** An API says no end. */
  long end() {
    return Long.MAX_VALUE;
  }

  /** Every record; of fields that nobody asks for, nothing is kept. */
  Cursor read(GithubIssuesPartition all, List<String> sources, int limit) throws IOException {
    return new GithubIssuesPages(http, reading(Range.ALL), record -> true, limit);
  }

  /** The least time that there is, or null when there are no records. */
  Instant earliest() throws IOException {
    return first(reading(Range.ALL).query("sort", "updated").query("direction", "asc"),
        record -> record.timeAt(CHANGED), (a, b) -> a.compareTo(b));
  }

  /** The greatest time that there is, or null when there are no records. */
  Instant latest() throws IOException {
    return first(reading(Range.ALL).query("sort", "updated").query("direction", "desc"),
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
        first.merge(window.message().timeAt(CHANGED).truncatedTo(ChronoUnit.SECONDS), 1L, Long::sum);
        for (rows++; rows - first.lastEntry().getValue() > maxRows; ) {
          rows -= first.pollLastEntry().getValue();
        }
      }
    }
    if (rows <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey().plus(1, ChronoUnit.SECONDS);
  }

  /** The rows of a window, in smaller ones when the API finds it too large. */
  Cursor read(Instant start, Instant end) throws IOException {
    return new GithubIssuesWindows(new GithubIssuesOffset.Range(start, end), this::asked);
  }

  /** The API is told no start before which there is nothing. */
  private Cursor asked(GithubIssuesOffset.Range window) throws IOException {
    Object told = window.start().equals(GithubIssuesOffset.START.time()) ? null : window.start();
    return begun(reading(new Range("updated_at", told, window.end())), record -> {
      Instant time = record.timeAt(CHANGED);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    }, Long.MAX_VALUE);
  }
}
