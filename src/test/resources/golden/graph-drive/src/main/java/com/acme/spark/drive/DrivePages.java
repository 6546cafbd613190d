package com.acme.spark.drive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class DrivePages implements DriveClient.Cursor {
  private final DriveOptions options;
  private final DriveHttp http;
  private final Predicate<DriveClient.Message> wanted;
  private final long limit;
  private DriveRequest request;
  private long given;
  private Page page;
  private Page before;
  private DriveClient.Message message;
  private final Trail trail = new Trail();

  /** Gives the records that are wanted, and no more than so many. */
  DrivePages(DriveHttp http, DriveRequest request, Predicate<DriveClient.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
  }

  /** The request for the next page that is asked for, null when there is none. */
  DriveRequest request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  DrivePages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask(DriveRequest next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new DriveHttp.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      DriveClient.Message record = page.next();
      if (record == null) {
        request = following();
        before = page;
        leave();
      } else if (wanted.test(record)) {
        given++;
        message = record;
        return true;
      }
    }
    return false;
  }

  @Override
  public DriveClient.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    leave();
  }

  private void leave() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  /** An answer, and what was found in it so far. */
  private static final class Page {
    private static final int AT_ONCE = 1 << 23;

    private final DriveHttp.Answer answer;
    private final DriveRecords content;
    private final CRC32 sum = new CRC32();
    private DriveClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(DriveHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
        if (start.length == 0) {
          throw new IOException("it is empty");
        }
        this.content = new DriveRecords(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new DriveHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    DriveClient.Message next() throws IOException {
      DriveClient.Message next = content.next();
      last = next == null ? last : next;
      records += next == null ? 0 : 1;
      return next;
    }

    void close() throws IOException {
      content.close();
      answer.body().close();
    }
  }

  /** The request with the size that a page is to have: no more records than are needed. */
  private DriveRequest sized(DriveRequest all) {
    return all.query("$top", Math.min(options.pageSize(), limit));
  }

  /** An API that leads back would be asked for ever, so each request is compared with one before, further and further back. */
  private static final class Trail {
    private String mark = "";
    private long steps;

    private DriveRequest unseen(DriveRequest next) throws IOException {
      String asked = next.uri() + " " + next.headers() + " " + next.content();
      if (asked.equals(mark)) {
        throw new IOException("the API leads back to a page that was read before: " + next);
      }
      steps++;
      mark = Long.bitCount(steps) == 1 ? asked : mark;
      return next;
    }
  }

  /** One page by itself: its records, the token to go on with, and whether there is a page behind that already. */
  record Part(List<DriveClient.Message> records, String token, boolean more) {}

  /** Reads the first page, whole. */
  Part part() throws IOException {
    List<DriveClient.Message> records = new ArrayList<>();
    for (DriveClient.Message record = begun().page.next(); record != null; record = page.next()) {
      records.add(record);
    }
    String next = nextPage();
    String token = next.isEmpty() ? page.content.value("/@odata.deltaLink") : next;
    close();
    if (token == null || token.isEmpty()) {
      throw new IOException("the last page has no token at " + "/@odata.deltaLink");
    }
    return new Part(records, token, !next.isEmpty());
  }

  /** What leads to the next page, empty at the last. */
  private String nextPage() {
    return Objects.requireNonNullElse(page.content.value("/@odata.nextLink"), "");
  }

  /** Begins with the page that a URL of the same server leads to. */
  DrivePages at(String link) throws IOException {
    request = request.at(link);
    return this;
  }

  private DriveRequest first(DriveRequest all) {
    return sized(all);
  }

  /** The request for the page that this one names as the next, or null when there is none. */
  private DriveRequest following() throws IOException {
    String link = page.content.value("/@odata.nextLink");
    return link == null || link.isEmpty() ? null : trail.unseen(request.at(link));
  }

  private Page asked() throws IOException {
    return ask(request);
  }
}
