package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes of a schema what would be seen of an answer to it, as far as an envelope matters. */
record SchemaSample(ApiDocument api) {
  private static final int DEEPEST = 4;

  Observed of(JsonNode written) {
    Observed seen = new Observed();
    fill(seen, written, 0);
    return seen;
  }

  private void fill(Observed seen, JsonNode written, int depth) {
    JsonNode schema = api.schema(written);
    switch (SchemaType.type(schema)) {
      case "object" -> {
        seen.addObject();
        if (depth < DEEPEST) {
          schema.path("properties").properties().forEach(each -> fill(seen.field(each.getKey()), each.getValue(), depth + 1));
        }
      }
      case "array" -> {
        seen.addArray();
        fill(seen.element(), schema.path("items"), depth + 1);
      }
      case "boolean" -> seen.addFlag();
      case "integer", "number" -> seen.addNumber("1");
      case "string" -> seen.addText(schema.path("format").asText().matches("ur[il].*") ? "https://…" : schema.path("example").asText("text"));
      default -> seen.addNull();
    }
  }

  /** The fields of what a schema describes. */
  List<Field> fields(JsonNode written, List<String> remarks) {
    JsonNode schema = api.schema(written);
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    FieldNames names = new FieldNames();
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      JsonNode type = api.schema(property.getValue());
      if (!FieldNames.canName(name)) {
        remarks.add("a property was left out whose name no spec can hold");
      } else if (!type.path("writeOnly").asBoolean() && fields.size() < Fields.MOST) {
        boolean needed = required.contains(name) && !SchemaType.isNullable(property.getValue(), type);
        fields.add(Field.named(name, names.column(name), new SchemaType(api).of(property.getValue()), needed));
      }
    }
    return fields;
  }

  /** The schema at a pointer to an array of records, or of the records of an array, or the schema itself. */
  JsonNode record(JsonNode written, String pointer) {
    JsonNode schema = api.schema(written);
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      schema = api.schema(schema.path("properties").path(step.replace("~1", "/").replace("~0", "~")));
    }
    return schema.has("items") ? api.schema(schema.path("items")) : schema;
  }
}
