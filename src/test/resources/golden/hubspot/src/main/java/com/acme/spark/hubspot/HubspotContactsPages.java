package com.acme.spark.hubspot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class HubspotContactsPages implements HubspotContactsClient.Cursor {
  private static final String RECORDS = "/results";

  /** What else is taken out of a page. */
  private static final Set<String> VALUES = Set.of("/paging/next/after");

  private final HubspotContactsOptions options;
  private final HubspotContactsHttp http;
  private final HubspotContactsRetry retry;
  private final Predicate<HubspotContactsClient.Message> wanted;
  private HubspotContactsRequest request;
  private long left;
  private Page page;
  private HubspotContactsClient.Message message;

  /** Gives the records that are wanted, and no more than so many. */
  HubspotContactsPages(HubspotContactsOptions options, HubspotContactsRequest request, Predicate<HubspotContactsClient.Message> wanted, long limit) {
    this.options = options;
    this.http = new HubspotContactsHttp(options);
    this.retry = new HubspotContactsRetry(options);
    this.request = first(request);
    this.wanted = wanted;
    this.left = limit;
  }

  /** Asks for the first page, if that was not done. */
  HubspotContactsPages begun() throws IOException {
    if (page == null && request != null && left > 0) {
      HubspotContactsRequest next = request;
      page = retry.call(next.toString(), () -> new Page(http.send(next)));
    }
    return this;
  }

  @Override
  public boolean next() throws IOException {
    while (left > 0 && begun().page != null) {
      HubspotContactsClient.Message record = page.next();
      if (record == null) {
        request = following();
        close();
      } else if (wanted.test(record)) {
        left--;
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
    if (page != null) {
      page.close();
      page = null;
    }
  }

  /** An answer, and what was found in it so far. */
  private static final class Page {
    private static final int AT_ONCE = 1 << 23;
    private static final ObjectReader RECORD = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readerFor(Object.class);

    private final HubspotContactsHttp.Answer answer;
    private final JsonParser parser;
    private final Map<String, String> values = new HashMap<>();
    private HubspotContactsClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(HubspotContactsHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        InputStream start = new ByteArrayInputStream(answer.body().readNBytes(AT_ONCE));
        this.parser = RECORD.createParser(new SequenceInputStream(start, answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new HubspotContactsHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** The next record, or null after the last. */
    HubspotContactsClient.Message next() throws IOException {
      if (!advance()) {
        return null;
      }
      long start = parser.currentTokenLocation().getByteOffset();
      Object record = RECORD.readValue(parser);
      last = new HubspotContactsClient.Message(record, parser.currentLocation().getByteOffset() - start);
      records++;
      return last;
    }

    /** What stands at a JSON pointer in the page, or null. */
    String value(String pointer) {
      return values.get(pointer);
    }

    void close() throws IOException {
      parser.close();
    }

    private boolean inRecords;
    private boolean found;

    /** Goes to the next record, and keeps what it finds beside the records that is asked for later. */
    private boolean advance() throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (inRecords && token != JsonToken.END_ARRAY) {
          return true;
        }
        boolean ends = inRecords;
        inRecords = false;
        String place = parser.getParsingContext().pathAsPointer().toString();
        if (!ends && token == JsonToken.START_ARRAY && place.equals(RECORDS)) {
          inRecords = true;
          found = true;
        } else if (token.isScalarValue() && VALUES.contains(place)) {
          values.put(place, token == JsonToken.VALUE_NULL ? "" : parser.getText());
        } else if (token.isStructStart() && !leadsOn(place)) {
          parser.skipChildren();
        }
      }
      if (!found) {
        throw new IOException("the answer has no array at '" + RECORDS + "'");
      }
      return false;
    }

    private static boolean leadsOn(String place) {
      return RECORDS.startsWith(place) || VALUES.stream().anyMatch(value -> value.startsWith(place));
    }
  }

  /** The request with the size that a page is to have. */
  private HubspotContactsRequest sized(HubspotContactsRequest all) {
    return all.body("/limit", options.pageSize());
  }

  private HubspotContactsRequest first(HubspotContactsRequest all) {
    return sized(all);
  }

  /** The request for the next page, or null after the last. */
  private HubspotContactsRequest following() {
    String cursor = Objects.requireNonNullElse(page.value("/paging/next/after"), "");
    boolean more = cursor.length() > 0;
    return more ? request.copy().body("/after", cursor) : null;
  }
}
