package com.acme.spark.arxiv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class ArxivClient implements AutoCloseable {
  private final ArxivOptions options;
  private final ArxivHttp http;

  ArxivClient(ArxivOptions options) {
    this.options = options;
    this.http = new ArxivHttp(options);
  }

  ArxivHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof ArxivHttp.Lost lost && lost.isPassing()
        || e instanceof ArxivHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new ArxivPages(http, reading(Range.ALL), record -> true, 1).request());
  }

  /** One record as the API sends it. */
  record Message(Object record, long size) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Map<String, List<String>> STEPS = new ConcurrentHashMap<>();

    /** What the column with this source has of the element. */
    Object value(String source) {
      return ((ArxivElement) record).value(source);
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
  private ArxivRequest reading(Range range) {
    return new ArxivRequest("GET", options.url(), "/query")
        .query("search_query", options.query())
        .query("sortBy", "submittedDate")
        .query("sortOrder", "ascending");
  }

  /** How many records there are in all, and how many of them a page has. */
  record Extent(long records, long pageSize) {}

  /** What there is, or null when there are no records. */
  Extent extent() throws IOException {
    try (ArxivPages pages = new ArxivPages(http, reading(Range.ALL), record -> true, Long.MAX_VALUE)) {
      return pages.extent();
    }
  }

  Cursor read(ArxivPartition part, List<String> sources, int limit) throws IOException {
    ArxivPages pages = new ArxivPages(http, reading(Range.ALL), record -> true, Long.MAX_VALUE);
    return new Part(pages.startingWith(part), part, limit);
  }

  /** Gives every record of its pages, as long as there are as many in all as there were. */
  private static final class Part implements Cursor {
    private final ArxivPages pages;
    private final ArxivPartition part;
    private final long limit;
    private long given;

    private Part(ArxivPages pages, ArxivPartition part, long limit) {
      this.pages = pages;
      this.part = part;
      this.limit = limit;
    }

    @Override
    public boolean next() throws IOException {
      boolean more = given < Math.min(limit, part.end() - part.start()) && pages.next();
      if (!more && given < limit) {
        pages.requireWhole(part, given);
      }
      given += more ? 1 : 0;
      return more;
    }

    @Override
    public Message message() {
      return pages.message();
    }

    @Override
    public void close() throws IOException {
      pages.close();
    }
  }
}
