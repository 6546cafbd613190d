package com.acme.spark.splunk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The records of an answer in JSON lines, as they come. */
final class SplunkAccessRecords implements Closeable {
  private static final String RECORD_IN_LINE = "/result";

  private static final ObjectReader RECORD = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build()
      .readerFor(Object.class);

  private final JsonParser parser;

  SplunkAccessRecords(InputStream answer) throws IOException {
    this.parser = RECORD.createParser(answer);
  }

  /** The record of the next line that has one, or null after the last. */
  SplunkAccessClient.Message next() throws IOException {
    if (!advance()) {
      return null;
    }
    long start = parser.currentTokenLocation().getByteOffset();
    Object record = RECORD.readValue(parser);
    return new SplunkAccessClient.Message(record, parser.currentLocation().getByteOffset() - start);
  }

  private boolean advance() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (parser.getParsingContext().pathAsPointer().toString().equals(RECORD_IN_LINE) && token == JsonToken.START_OBJECT) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
