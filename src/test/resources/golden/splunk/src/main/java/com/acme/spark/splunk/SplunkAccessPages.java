package com.acme.spark.splunk;

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
import java.util.function.Predicate;

/** Reads the records of a request, page after page; of a page that is long, no more is in memory than is needed. */
final class SplunkAccessPages implements SplunkAccessClient.Cursor {
  private static final String RECORD_IN_LINE = "/result";

  private final SplunkAccessOptions options;
  private final SplunkAccessHttp http;
  private final SplunkAccessRetry retry;
  private final Predicate<SplunkAccessClient.Message> wanted;
  private SplunkAccessRequest request;
  private long left;
  private Page page;
  private SplunkAccessClient.Message message;

  /** Gives the records that are wanted, and no more than so many. */
  SplunkAccessPages(SplunkAccessOptions options, SplunkAccessRequest request, Predicate<SplunkAccessClient.Message> wanted, long limit) {
    this.options = options;
    this.http = new SplunkAccessHttp(options);
    this.retry = new SplunkAccessRetry(options);
    this.request = first(request);
    this.wanted = wanted;
    this.left = limit;
  }

  /** Asks for the first page, if that was not done. */
  SplunkAccessPages begun() throws IOException {
    if (page == null && request != null && left > 0) {
      SplunkAccessRequest next = request;
      page = retry.call(next.toString(), () -> new Page(http.send(next)));
    }
    return this;
  }

  @Override
  public boolean next() throws IOException {
    while (left > 0 && begun().page != null) {
      SplunkAccessClient.Message record = page.next();
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
  public SplunkAccessClient.Message message() {
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

    private final SplunkAccessHttp.Answer answer;
    private final JsonParser parser;
    private final Map<String, String> values = new HashMap<>();
    private SplunkAccessClient.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page(SplunkAccessHttp.Answer answer) throws IOException {
      this.answer = answer;
      try {
        InputStream start = new ByteArrayInputStream(answer.body().readNBytes(AT_ONCE));
        this.parser = RECORD.createParser(new SequenceInputStream(start, answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new SplunkAccessHttp.Lost("the answer breaks off: " + e, e);
      }
    }

    /** The next record, or null after the last. */
    SplunkAccessClient.Message next() throws IOException {
      if (!advance()) {
        return null;
      }
      long start = parser.currentTokenLocation().getByteOffset();
      Object record = RECORD.readValue(parser);
      last = new SplunkAccessClient.Message(record, parser.currentLocation().getByteOffset() - start);
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

    /** Goes to the record of the next line that has one. */
    private boolean advance() throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.getParsingContext().pathAsPointer().toString().equals(RECORD_IN_LINE) && token == JsonToken.START_OBJECT) {
          return true;
        }
      }
      return false;
    }
  }

  private SplunkAccessRequest first(SplunkAccessRequest all) {
    return all;
  }

  /** There is one page. */
  private SplunkAccessRequest following() {
    return null;
  }
}
