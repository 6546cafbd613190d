package dev.sparkds.init;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/** Reads JSON of any size: so much of it as tells what the rest is like. */
final class JsonReading {
  private static final long MOST_VALUES = 200_000;
  private static final long MOST_BYTES = 32L << 20;
  private static final int DEEPEST = 24;

  private final Observed root = new Observed();
  private long values;
  private int documents;
  private boolean cut;

  static JsonReading of(InputStream in) throws IOException {
    JsonReading reading = new JsonReading();
    try (JsonParser parser = new JsonFactory().createParser(in)) {
      while (!reading.cut && parser.nextToken() != null) {
        reading.documents++;
        reading.value(parser, reading.root, 0);
      }
    }
    return reading;
  }

  Observed root() {
    return root;
  }

  /** How many values stand one behind the other, as in JSON lines. */
  int documents() {
    return documents;
  }

  /** Whether there was more. */
  boolean isCut() {
    return cut;
  }

  private void value(JsonParser parser, Observed seen, int depth) throws IOException {
    cut |= ++values > MOST_VALUES || parser.currentLocation().getByteOffset() > MOST_BYTES;
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, seen, depth);
      case START_ARRAY -> array(parser, seen, depth);
      case VALUE_NULL -> seen.addNull();
      case VALUE_TRUE, VALUE_FALSE -> seen.addFlag();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> seen.addNumber(parser.getText());
      default -> seen.addText(parser.getText());
    }
  }

  private void object(JsonParser parser, Observed seen, int depth) throws IOException {
    if (depth > DEEPEST) {
      seen.addTooDeep();
      parser.skipChildren();
      return;
    }
    seen.addObject();
    while (!cut && parser.nextToken() != JsonToken.END_OBJECT) {
      Observed field = seen.field(parser.currentName());
      parser.nextToken();
      value(parser, field, depth + 1);
    }
  }

  private void array(JsonParser parser, Observed seen, int depth) throws IOException {
    if (depth > DEEPEST) {
      seen.addTooDeep();
      parser.skipChildren();
      return;
    }
    seen.addArray();
    while (!cut && parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser, seen.element(), depth + 1);
    }
  }
}
