package dev.sparkds.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clues from an answer of an API, or from lines of JSON. */
final class JsonSample {

  private JsonSample() {}

  static Clues read(String file, InputStream in) throws IOException {
    JsonReading reading = reading(file, in);
    boolean lines = reading.documents() > 1;
    Envelope envelope = lines ? new Envelope("", reading.root(), List.of()) : Envelope.of(reading.root());
    if (envelope.record().fields().isEmpty()) {
      throw new InitException(file + ": there is no object with fields in it, so there are no columns to be found; give an array of objects, "
          + "an object that holds one, or an object a line");
    }
    List<String> remarks = new ArrayList<>();
    if (reading.isCut()) {
      remarks.add("the beginning of " + file + " was read, and stands for the rest");
    }
    List<Field> fields = Fields.of(envelope.record(), remarks);
    return Clues.table(ConnectorName.ofFile(file), Guess.unsure(List.of("rest", "custom"), "a sample in JSON is mostly an answer of an HTTP API"),
        fields, KeyGuess.of(fields), settings(envelope, lines), remarks);
  }

  private static JsonReading reading(String file, InputStream in) throws IOException {
    try {
      return JsonReading.of(in);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new InitException(file + place + ": not JSON that can be read: " + Remark.line(e.getOriginalMessage()));
    }
  }

  private static Map<String, Object> settings(Envelope envelope, boolean lines) {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (lines) {
      settings.put("read", Block.of("format", Guess.likely("json-lines", "one object a line")));
    } else if (!envelope.isWhole()) {
      settings.put("read", Block.of("records", Guess.likely(envelope.pointer(), "the array with the most objects")));
      new PageGuess(envelope.parts(), null, false).guess().ifPresent(guess -> settings.put("pagination", guess));
    }
    return settings;
  }
}
