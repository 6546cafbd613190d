package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The parameters of an operation, told apart by what they are for.
 *
 * @param names of those in the query
 * @param read what a read puts into its request
 * @param inPath those that stand in the path
 * @param options the options whose values some of them have
 * @param ranged the column whose range can be asked for from both sides, or null
 */
record Parameters(List<String> names, List<Object> read, List<Object> inPath, List<Guess<Map<String, Object>>> options, String ranged) {
  private static final int MOST_OPTIONAL = 12;
  private static final Pattern PAGES = Pattern.compile("(?i)(next_?)?page.*|.*cursor.*|limit|per_?page|offset|skip|start_?at|start_?index|start"
      + "|size|count|max_?results|take|\\$top|\\$skip|.*token|after|before|starting_?after|ending_?before|continuation.*");
  private static final Pattern FORM = Pattern.compile("(?i)sort.*|order_?by|order|direction|fields?|select|expand|include|format|pretty|embed");

  static Parameters of(ApiDocument api, List<JsonNode> written, List<Field> fields) {
    List<JsonNode> all = new ArrayList<>();
    written.forEach(list -> list.forEach(each -> all.add(api.resolved(each))));
    List<String> names = all.stream().filter(each -> in(each).equals("query")).map(each -> each.path("name").asText()).toList();
    List<Object> read = new ArrayList<>();
    List<Object> inPath = new ArrayList<>();
    List<Guess<Map<String, Object>>> options = new ArrayList<>();
    RangeGuess ranges = new RangeGuess(fields);
    OptionNames taken = new OptionNames();
    int optional = 0;
    for (JsonNode each : all) {
      boolean needed = each.path("required").asBoolean() || in(each).equals("path");
      Guess<Map<String, Object>> range = ranges.parameter(api, each);
      boolean wanted = List.of("query", "path", "header").contains(in(each)) && FieldNames.canName(each.path("name").asText())
          && (needed || in(each).equals("query") && !isForPages(each) && optional++ < MOST_OPTIONAL);
      if (range != null) {
        read.add(range);
      } else if (wanted) {
        Map<String, Object> option = new ApiOption(api, taken).option(each, needed);
        options.add(Guess.stated(option, "the parameter " + Remark.line(each.path("name").asText())));
        put(each, option, in(each).equals("path") ? List.of(read, inPath) : List.of(read));
      }
    }
    return new Parameters(names, read, inPath, options, ranges.ranged());
  }

  private static void put(JsonNode parameter, Map<String, Object> option, List<List<Object>> lists) {
    lists.forEach(list -> list.add(Guess.given(Block.of("in", in(parameter).equals("query") ? null : in(parameter),
        "name", parameter.path("name").asText(), "from", "option", "option", option.get("name")))));
  }

  private static boolean isForPages(JsonNode parameter) {
    String name = parameter.path("name").asText();
    return PAGES.matcher(name).matches() || FORM.matcher(name).matches();
  }

  private static String in(JsonNode parameter) {
    return parameter.path("in").asText();
  }
}
