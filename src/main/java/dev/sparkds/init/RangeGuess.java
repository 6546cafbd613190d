package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.Map;

/** Finds the parameters that ask for a range of a time column. */
final class RangeGuess {
  private static final Pattern START = Pattern.compile(
      "(?i)(?:filter\\[)?(.*?)[_\\[.-]?(since|after|from|start|gte|ge|min|start_?time|start_?date|from_?date)]?");
  private static final Pattern END = Pattern.compile(
      "(?i)(?:filter\\[)?(.*?)[_\\[.-]?(until|before|to|end|lt|max|end_?time|end_?date|to_?date)]?");
  private static final List<String> TIMES = List.of("date-time", "date");

  private final List<Field> fields;
  private String startOf;
  private String endOf;

  RangeGuess(List<Field> fields) {
    this.fields = fields.stream().filter(field -> field.is("TIMESTAMP")).toList();
  }

  /** The parameter as a bound of the range, or null when it is none. */
  Guess<Map<String, Object>> parameter(ApiDocument api, JsonNode parameter) {
    String name = parameter.path("name").asText();
    String format = api.at(parameter, "schema").path("format").asText();
    boolean timed = TIMES.contains(format) || name.toLowerCase(Locale.ROOT).endsWith("since");
    boolean query = parameter.path("in").asText().equals("query");
    return !query || !timed || fields.isEmpty() ? null : bound(name, format);
  }

  private Guess<Map<String, Object>> bound(String name, String format) {
    Matcher start = START.matcher(name);
    Matcher end = END.matcher(name);
    if (startOf == null && start.matches()) {
      startOf = column(start.group(1));
      return guess(name, "range-start", startOf, format);
    }
    if (endOf == null && end.matches()) {
      endOf = column(end.group(1));
      return guess(name, "range-end", endOf, format);
    }
    return null;
  }

  private static Guess<Map<String, Object>> guess(String name, String from, String column, String format) {
    return Guess.unsure(Block.of("name", name, "from", from, "column", column, "format", format.equals("date") ? "date" : null),
        "its name; whether the API includes what equals it is not known");
  }

  /** The column that a parameter is named after, or the one that says when a row was changed. */
  private String column(String stem) {
    String word = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return fields.stream().map(Field::name)
        .filter(name -> word.length() > 3 && name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").startsWith(word)).findFirst()
        .orElseGet(() -> TimeGuess.of(fields).value());
  }

  String ranged() {
    return startOf != null && startOf.equals(endOf) ? startOf : null;
  }
}
