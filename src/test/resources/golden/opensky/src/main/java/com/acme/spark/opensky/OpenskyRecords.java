package com.acme.spark.opensky;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The records of an answer in JSON, as they come, and what is asked for of the rest of it. */
final class OpenskyRecords implements Closeable {
  private static final String RECORDS = "/states";

  /** What else is taken out of an answer. */
  private static final Set<String> VALUES = Set.of();

  private static final ObjectReader RECORD = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build()
      .readerFor(Object.class);

  private final JsonParser parser;
  private final Map<String, String> values = new HashMap<>();
  private boolean inRecords;
  private boolean found;

  OpenskyRecords(InputStream answer) throws IOException {
    this.parser = RECORD.createParser(answer);
  }

  /** The next record, or null after the last. */
  OpenskyClient.Message next() throws IOException {
    if (!advance()) {
      return null;
    }
    long start = parser.currentTokenLocation().getByteOffset();
    Object record = RECORD.readValue(parser);
    return new OpenskyClient.Message(record, parser.currentLocation().getByteOffset() - start);
  }

  /** What stands at a JSON pointer beside the records, as far as the answer was read; null when it is absent. */
  String value(String pointer) {
    return values.get(pointer);
  }

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
      } else if ((token.isScalarValue() || token.isStructStart()) && VALUES.contains(place)) {
        values.put(place, told(token));
      } else if (token.isStructStart() && !leadsOn(place)) {
        parser.skipChildren();
      }
    }
    if (!found) {
      throw new IOException("the answer has no array at '" + RECORDS + "'");
    }
    return false;
  }

  /** A value as text, empty for nothing. */
  private String told(JsonToken token) throws IOException {
    if (token.isStructStart()) {
      TreeNode tree = parser.readValueAsTree();
      return tree.size() == 0 ? "" : tree.toString();
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  private static boolean leadsOn(String place) {
    return RECORDS.startsWith(place) || VALUES.stream().anyMatch(value -> value.startsWith(place));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
