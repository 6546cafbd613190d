package com.acme.spark.splunk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class SplunkAccessPages implements SplunkAccessClient.Cursor {
  private final SplunkAccessOptions options;
  private final SplunkAccessHttp http;
  private final Predicate<SplunkAccessClient.Message> wanted;
  private final long limit;
  private SplunkAccessRequest request;
  private long given;
  private Page page;
  private Page before;
  private SplunkAccessClient.Message message;

  /** Gives the records that are wanted, and no more than so many. */
  SplunkAccessPages(SplunkAccessHttp http, SplunkAccessRequest request, Predicate<SplunkAccessClient.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
  }

  /** The request for the next page that is asked for, null when there is none. */
  SplunkAccessRequest request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  SplunkAccessPages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask(SplunkAccessRequest next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new SplunkAccessHttp.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      SplunkAccessClient.Message record = page.next();
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
  public SplunkAccessClient.Message message() {
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

    private final SplunkAccessHttp.Answer answer;
    private final SplunkAccessRecords content;
    private final CRC32 sum = new CRC32();
    private SplunkAccessClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(SplunkAccessHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
        this.content = new SplunkAccessRecords(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new SplunkAccessHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    SplunkAccessClient.Message next() throws IOException {
      SplunkAccessClient.Message next = content.next();
      last = next == null ? last : next;
      records += next == null ? 0 : 1;
      return next;
    }

    void close() throws IOException {
      content.close();
      answer.body().close();
    }
  }

  private SplunkAccessRequest first(SplunkAccessRequest all) {
    return all;
  }

  /** There is one page. */
  private SplunkAccessRequest following() {
    return null;
  }

  private Page asked() throws IOException {
    return ask(request);
  }
}
