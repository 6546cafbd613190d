package com.acme.spark.northwind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class NorthwindPages implements NorthwindClient.Cursor {
  private final NorthwindOptions options;
  private final NorthwindHttp http;
  private final Predicate<NorthwindClient.Message> wanted;
  private final long limit;
  private NorthwindRequest request;
  private long given;
  private Page page;
  private Page before;
  private NorthwindClient.Message message;
  private final Trail trail = new Trail();

  /** Gives the records that are wanted, and no more than so many. */
  NorthwindPages(NorthwindHttp http, NorthwindRequest request, Predicate<NorthwindClient.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
  }

  /** The request for the next page that is asked for, null when there is none. */
  NorthwindRequest request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  NorthwindPages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask(NorthwindRequest next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new NorthwindHttp.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      NorthwindClient.Message record = page.next();
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
  public NorthwindClient.Message message() {
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

    private final NorthwindHttp.Answer answer;
    private final NorthwindRecords content;
    private final CRC32 sum = new CRC32();
    private NorthwindClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(NorthwindHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
        if (start.length == 0) {
          throw new IOException("it is empty");
        }
        this.content = new NorthwindRecords(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new NorthwindHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    NorthwindClient.Message next() throws IOException {
      NorthwindClient.Message next = content.next();
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
  private NorthwindRequest sized(NorthwindRequest all) {
    return all;
  }

  /** An API that leads back would be asked for ever, so each request is compared with one before, further and further back. */
  private static final class Trail {
    private String mark = "";
    private long steps;

    private NorthwindRequest unseen(NorthwindRequest next) throws IOException {
      String asked = next.uri() + " " + next.headers() + " " + next.content();
      if (asked.equals(mark)) {
        throw new IOException("the API leads back to a page that was read before: " + next);
      }
      steps++;
      mark = Long.bitCount(steps) == 1 ? asked : mark;
      return next;
    }
  }

  private NorthwindRequest first(NorthwindRequest all) {
    return sized(all);
  }

  /** The request for the page that this one names as the next, or null when there is none. */
  private NorthwindRequest following() throws IOException {
    String link = page.content.value("/@odata.nextLink");
    return link == null || link.isEmpty() ? null : trail.unseen(request.at(link));
  }

  private Page asked() throws IOException {
    return ask(request);
  }
}
