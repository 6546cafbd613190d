package com.acme.spark.arxiv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class ArxivPages implements ArxivClient.Cursor {
  private final ArxivOptions options;
  private final ArxivHttp http;
  private final Predicate<ArxivClient.Message> wanted;
  private final long limit;
  private ArxivRequest request;
  private long given;
  private Page page;
  private Page before;
  private ArxivClient.Message message;
  private long seen;
  private long offset;
  private ArxivRequest all;

  /** Gives the records that are wanted, and no more than so many. */
  ArxivPages(ArxivHttp http, ArxivRequest request, Predicate<ArxivClient.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
  }

  /** The request for the next page that is asked for, null when there is none. */
  ArxivRequest request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  ArxivPages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask(ArxivRequest next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new ArxivHttp.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      ArxivClient.Message record = page.next();
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
  public ArxivClient.Message message() {
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

    private final ArxivHttp.Answer answer;
    private final ArxivRecords content;
    private final CRC32 sum = new CRC32();
    private ArxivClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(ArxivHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
        this.content = new ArxivRecords(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new ArxivHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    ArxivClient.Message next() throws IOException {
      ArxivClient.Message next = content.next();
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
  private ArxivRequest sized(ArxivRequest all) {
    return all.query("max_results", Math.min(options.pageSize(), limit));
  }

  /** How many records there are in all, by a JSON pointer or the name of a header. */
  private long total(String place) throws IOException {
    String total = place.startsWith("/") ? page.content.value(place) : page.answer.header(place).orElse("");
    if (total == null || !total.matches("[0-9]{1,18}")) {
      throw new IOException("the answer does not say at '" + place + "' how many records there are");
    }
    return Long.parseLong(total);
  }

  /** How many records there are in all, and on the first page; null when there are none. */
  ArxivClient.Extent extent() throws IOException {
    begun();
    while (page.next() != null) {
      continue; // the total may stand behind the records
    }
    long total = total("/totalResults");
    if (page.records == 0 && total > 0) {
      throw new IOException("the API says that there are " + total + " records, and gives none");
    }
    return total == 0 ? null : new ArxivClient.Extent(total, page.records);
  }

  /** Begins with the pages of a part. */
  ArxivPages startingWith(ArxivPartition part) {
    seen = part.start();
    offset = part.start();
    request = requestFor(offset);
    return this;
  }

  /** Goes to the end of the last page, which must tell of as many records as there were when the part was planned. */
  void requireWhole(ArxivPartition part, long given) throws IOException {
    boolean more = false;
    while (page != null && page.next() != null) {
      more = true;
    }
    long now = page == null ? seen : total("/totalResults");
    if (more || now != part.total() || given != part.end() - part.start()) {
      throw new IOException("there were " + part.total() + " records when the query was planned, and now there are "
          + now + ", so pages have shifted: read again");
    }
  }

  /** Whether nothing comes after the page: there were as many records as the API says that there are. */
  private boolean isLast() throws IOException {
    seen += page.records;
    long total = total("/totalResults");
    if (page.records == 0 && seen < total) {
      throw new IOException("the API says that there are " + total + " records, and gave " + seen);
    }
    return seen >= total;
  }

  private ArxivRequest first(ArxivRequest all) {
    this.all = all;
    return requestFor(offset);
  }

  /** The request for the next page, or null after the last. */
  private ArxivRequest following() throws IOException {
    offset += page.records;
    return isLast() ? null : requestFor(offset);
  }

  /** The request for the page that a number, offset, cursor or key leads to; the first one may need none. */
  private ArxivRequest requestFor(Object state) {
    return sized(all.copy().query("start", state));
  }

  private Page asked() throws IOException {
    return ask(request);
  }
}
