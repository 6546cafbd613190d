package com.acme.spark.warehouse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class WarehousePages implements WarehouseClient.Cursor {
  private final WarehouseOptions options;
  private final WarehouseHttp http;
  private final Predicate<WarehouseClient.Message> wanted;
  private final long limit;
  private WarehouseRequest request;
  private long given;
  private Page page;
  private Page before;
  private WarehouseClient.Message message;
  private int number = 1;
  private WarehouseRequest all;

  /** Gives the records that are wanted, and no more than so many. */
  WarehousePages(WarehouseHttp http, WarehouseRequest request, Predicate<WarehouseClient.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
  }

  /** The request for the next page that is asked for, null when there is none. */
  WarehouseRequest request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  WarehousePages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask(WarehouseRequest next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new WarehouseHttp.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      WarehouseClient.Message record = page.next();
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
  public WarehouseClient.Message message() {
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

    private final WarehouseHttp.Answer answer;
    private final WarehouseRecords content;
    private final CRC32 sum = new CRC32();
    private WarehouseClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(WarehouseHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
        if (start.length == 0) {
          throw new IOException("it is empty");
        }
        this.content = new WarehouseRecords(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new WarehouseHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    WarehouseClient.Message next() throws IOException {
      WarehouseClient.Message next = content.next();
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
  private WarehouseRequest sized(WarehouseRequest all) {
    return all.query("size", Math.min(options.pageSize(), limit));
  }

  /** Whether nothing comes after the page. */
  private boolean isLast() {
    return page.records < Math.min(options.pageSize(), limit);
  }

  private WarehouseRequest first(WarehouseRequest all) {
    this.all = all;
    return requestFor(number);
  }

  /** The request for the next page, or null after the last. */
  private WarehouseRequest following() throws IOException {
    number++;
    return isLast() ? null : requestFor(number);
  }

  /** The request for the page that a number, offset, cursor or key leads to; the first one may need none. */
  private WarehouseRequest requestFor(Object state) {
    return sized(all.copy().query("page", state));
  }

  private Page asked() throws IOException {
    return ask(request);
  }
}
