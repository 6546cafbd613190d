package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes an option of a parameter. */
record ApiOption(ApiDocument api, OptionNames taken) {

  Map<String, Object> option(JsonNode parameter, boolean needed) {
    JsonNode schema = api.at(parameter, "schema");
    List<String> values = values(schema);
    String name = parameter.path("name").asText();
    String words = Remark.line(parameter.path("description").asText());
    return Block.of("name", taken.of(name), "type", values.isEmpty() ? type(schema) : "enum",
        "values", values.isEmpty() ? null : values, "required", needed ? true : null,
        "description", words.isEmpty() ? "The parameter " + name + "." : words);
  }

  private static List<String> values(JsonNode schema) {
    Set<String> values = new LinkedHashSet<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    boolean plain = values.stream().allMatch(value -> value.matches("[A-Za-z][A-Za-z0-9_.-]{0,60}")) && values.size() <= 50;
    return plain && SchemaType.type(schema).equals("string") ? List.copyOf(values) : List.of();
  }

  private static String type(JsonNode schema) {
    return switch (SchemaType.type(schema)) {
      case "integer" -> "long";
      case "number" -> "double";
      case "boolean" -> "boolean";
      default -> "string";
    };
  }
}
