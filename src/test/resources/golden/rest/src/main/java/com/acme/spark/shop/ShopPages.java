package com.acme.spark.shop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class ShopPages implements ShopClient.Cursor {
  private final ShopOptions options;
  private final ShopHttp http;
  private final Predicate<ShopClient.Message> wanted;
  private final long limit;
  private ShopRequest request;
  private long given;
  private Page page;
  private Page before;
  private ShopClient.Message message;
  private final Trail trail = new Trail();
  private ShopRequest all;
  private boolean isBegun; // once a page came, all others come from the same server

  /** Gives the records that are wanted, and no more than so many. */
  ShopPages(ShopHttp http, ShopRequest request, Predicate<ShopClient.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
  }

  /** The request for the next page that is asked for, null when there is none. */
  ShopRequest request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  ShopPages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask(ShopRequest next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new ShopHttp.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      ShopClient.Message record = page.next();
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
  public ShopClient.Message message() {
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

    private final ShopHttp.Answer answer;
    private final ShopRecords content;
    private final CRC32 sum = new CRC32();
    private ShopClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(ShopHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
        if (start.length == 0) {
          throw new IOException("it is empty");
        }
        this.content = new ShopRecords(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new ShopHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    ShopClient.Message next() throws IOException {
      ShopClient.Message next = content.next();
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
  private ShopRequest sized(ShopRequest all) {
    return all.query("limit", Math.min(options.pageSize(), limit));
  }

  /** An API that leads back would be asked for ever, so each request is compared with one before, further and further back. */
  private static final class Trail {
    private String mark = "";
    private long steps;

    private ShopRequest unseen(ShopRequest next) throws IOException {
      String asked = next.uri() + " " + next.headers() + " " + next.content();
      if (asked.equals(mark)) {
        throw new IOException("the API leads back to a page that was read before: " + next);
      }
      steps++;
      mark = Long.bitCount(steps) == 1 ? asked : mark;
      return next;
    }
  }

  private ShopRequest first(ShopRequest all) {
    this.all = all;
    return requestFor(null);
  }

  /** The request for the next page, or null after the last. */
  private ShopRequest following() throws IOException {
    String cursor = Objects.requireNonNullElse(page.content.value("/paging/next/after"), "");
    boolean more = cursor.length() > 0;
    return more ? trail.unseen(requestFor(cursor)) : null;
  }

  /** The request for the page that a number, offset, cursor or key leads to; the first one may need none. */
  private ShopRequest requestFor(Object state) {
    return sized(all.copy().query("after", state));
  }

  private Page asked() throws IOException {
    Page asked = isBegun ? ask(request) : first();
    isBegun = true;
    return asked;
  }

  /** From the other server, when the one that was asked is out. */
  private Page first() throws IOException {
    try {
      return ask(request);
    } catch (IOException e) {
      if (!http.hasOther(e)) {
        throw e;
      }
      request = http.elsewhere(request, e);
      all = http.other(all); // which the next pages are asked for by
      return ask(request);
    }
  }
}
