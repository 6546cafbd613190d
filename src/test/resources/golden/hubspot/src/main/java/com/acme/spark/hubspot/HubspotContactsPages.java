package com.acme.spark.hubspot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class HubspotContactsPages implements HubspotContactsClient.Cursor {
  private final HubspotContactsOptions options;
  private final HubspotContactsHttp http;
  private final Predicate<HubspotContactsClient.Message> wanted;
  private final long limit;
  private HubspotContactsRequest request;
  private long given;
  private Page page;
  private Page before;
  private HubspotContactsClient.Message message;
  private final Trail trail = new Trail();
  private HubspotContactsRequest all;

  /** Gives the records that are wanted, and no more than so many. */
  HubspotContactsPages(HubspotContactsHttp http, HubspotContactsRequest request, Predicate<HubspotContactsClient.Message> wanted, long limit) {
    this.options = http.options();
    this.http = http;
    this.wanted = wanted;
    this.limit = limit;
    this.request = first(request);
  }

  /** The request for the next page that is asked for, null when there is none. */
  HubspotContactsRequest request() {
    return request;
  }

  /** Asks for the first page, if that was not done. */
  HubspotContactsPages begun() throws IOException {
    if (page == null && request != null && given < limit) {
      page = http.retry().call(request.toString(), this::asked);
    }
    return this;
  }

  private Page ask(HubspotContactsRequest next) throws IOException {
    Page asked = new Page(http.send(next));
    if (asked.isSame(before)) {
      asked.close();
      throw new HubspotContactsHttp.Lost(next + " was answered with the page before", null);
    }
    return asked;
  }

  @Override
  public boolean next() throws IOException {
    while (given < limit && begun().page != null) {
      HubspotContactsClient.Message record = page.next();
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
  public HubspotContactsClient.Message message() {
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

    private final HubspotContactsHttp.Answer answer;
    private final HubspotContactsRecords content;
    private final CRC32 sum = new CRC32();
    private HubspotContactsClient.Message last;
    private long records;
    private final Deque<HubspotContactsClient.Message> ahead = new ArrayDeque<>();

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(HubspotContactsHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
        if (start.length == 0) {
          throw new IOException("it is empty");
        }
        this.content = new HubspotContactsRecords(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new HubspotContactsHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    HubspotContactsClient.Message next() throws IOException {
      HubspotContactsClient.Message next = ahead.isEmpty() ? content.next() : ahead.poll();
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
  private HubspotContactsRequest sized(HubspotContactsRequest all) {
    return all.body("/limit", Math.min(options.pageSize(), limit));
  }

  /** An API that leads back would be asked for ever, so each request is compared with one before, further and further back. */
  private static final class Trail {
    private String mark = "";
    private long steps;

    private HubspotContactsRequest unseen(HubspotContactsRequest next) throws IOException {
      String asked = next.uri() + " " + next.headers() + " " + next.content();
      if (asked.equals(mark)) {
        throw new IOException("the API leads back to a page that was read before: " + next);
      }
      steps++;
      mark = Long.bitCount(steps) == 1 ? asked : mark;
      return next;
    }
  }

  /** How many records there are in all, by a JSON pointer or the name of a header. */
  private long total(String place) throws IOException {
    String total = place.startsWith("/") ? page.content.value(place) : page.answer.header(place).orElse("");
    if (total == null || !total.matches("[0-9]{1,18}")) {
      throw new IOException("the answer does not say at '" + place + "' how many records there are");
    }
    return Long.parseLong(total);
  }

  private HubspotContactsRequest first(HubspotContactsRequest all) {
    this.all = all;
    return requestFor(null);
  }

  /** The request for the next page, or null after the last. */
  private HubspotContactsRequest following() throws IOException {
    String cursor = Objects.requireNonNullElse(page.content.value("/paging/next/after"), "");
    boolean more = cursor.length() > 0;
    return more ? trail.unseen(requestFor(cursor)) : null;
  }

  /** The request for the page that a number, offset, cursor or key leads to; the first one may need none. */
  private HubspotContactsRequest requestFor(Object state) {
    return sized(all.copy().body("/after", state));
  }

  private Page asked() throws IOException {
    return ask(request);
  }

  /** Asks for the first page, and reads it until it says how many records there are in all, which may be behind them. */
  HubspotContactsPages begunWithin(long most) throws IOException {
    String place = "/total";
    HubspotContactsClient.Message next = begun().page.content.next();
    while (next != null) {
      page.ahead.add(next);
      next = place.startsWith("/") && page.content.value(place) == null ? page.content.next() : null;
    }
    if (total(place) > most) {
      close();
      throw new HubspotContactsClient.TooLarge(new IOException("there are more than " + most + " records"));
    }
    return this;
  }
}
