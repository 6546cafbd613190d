package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Spark type of a value that a schema describes.
 *
 * @param open the references that are being followed
 */
record SchemaType(ApiDocument api, Set<String> open) {
  private static final int MOST_FIELDS = 200;

  SchemaType(ApiDocument api) {
    this(api, Set.of());
  }

  Guess<String> of(JsonNode written) {
    return of(written, 0);
  }

  private Guess<String> of(JsonNode written, int depth) {
    String reference = written.path("$ref").asText();
    if (depth > Ddl.DEEPEST || open.contains(reference)) {
      return Guess.unsure("VARIANT", depth > Ddl.DEEPEST ? "nested too deeply for a type of its own" : "its schema holds itself");
    }
    if (!reference.isEmpty()) {
      Set<String> inside = new HashSet<>(open);
      inside.add(reference);
      return new SchemaType(api, inside).described(written, depth);
    }
    return described(written, depth);
  }

  private Guess<String> described(JsonNode written, int depth) {
    JsonNode schema = api.schema(written);
    String format = Remark.line(schema.path("format").asText());
    String evidence = type(schema) + (format.isEmpty() ? "" : " (" + format + ")") + " in the schema";
    return switch (type(schema)) {
      case "string" -> Guess.stated(text(format), evidence);
      case "integer" -> Guess.stated(format.equals("int32") ? "INT" : "BIGINT", evidence);
      case "number" -> number(schema, format, evidence);
      case "boolean" -> Guess.stated("BOOLEAN", evidence);
      case "array" -> array(schema, depth);
      case "object" -> object(schema, depth);
      default -> Guess.unsure("VARIANT", written.has("$ref") && schema.isMissingNode()
          ? "its schema is not in the file" : "its schema says no single type");
    };
  }

  /** The one type, or what the other keys of a schema are a sign of. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      List<String> types = new ArrayList<>();
      type.forEach(each -> types.add(each.asText()));
      types.remove("null");
      return types.size() == 1 ? types.get(0) : "";
    }
    boolean silent = type.asText().isEmpty();
    return !silent ? Remark.line(type.asText()) : schema.has("properties") ? "object" : schema.has("items") ? "array" : "";
  }

  static boolean isNullable(JsonNode written, JsonNode schema) {
    boolean listed = false;
    for (JsonNode holder : List.of(written.path("oneOf"), written.path("anyOf"), schema.path("type"))) {
      for (JsonNode each : holder) {
        listed |= each.asText().equals("null") || each.path("type").asText().equals("null");
      }
    }
    return listed || schema.path("nullable").asBoolean() || written.path("nullable").asBoolean();
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> "TIMESTAMP";
      case "date" -> "DATE";
      case "byte" -> "BINARY";
      default -> "STRING";
    };
  }

  private static Guess<String> number(JsonNode schema, String format, String evidence) {
    JsonNode step = schema.path("multipleOf");
    int scale = step.isNumber() ? new BigDecimal(step.asText()).stripTrailingZeros().scale() : 0;
    if (scale > 0 && scale <= 18) {
      return Guess.likely("DECIMAL(" + (18 + Math.max(0, scale - 6)) + "," + scale + ")", "number, multiple of " + Remark.line(step.asText()) + " in the schema");
    }
    return format.equals("decimal") ? Guess.likely("DECIMAL(38,18)", evidence) : Guess.stated("DOUBLE", evidence);
  }

  private Guess<String> array(JsonNode schema, int depth) {
    Guess<String> item = of(schema.path("items"), depth + 1);
    return new Guess<>("ARRAY<" + item.value() + ">", "array in the schema", item.confidence());
  }

  private Guess<String> object(JsonNode schema, int depth) {
    JsonNode properties = schema.path("properties");
    JsonNode more = schema.path("additionalProperties");
    if (properties.isEmpty() && more.isObject() && !more.isEmpty()) {
      Guess<String> value = of(more, depth + 1);
      return new Guess<>("MAP<STRING, " + value.value() + ">", "object of any keys in the schema", value.confidence());
    }
    if (properties.isEmpty() || properties.size() > MOST_FIELDS) {
      return Guess.unsure("VARIANT", "the schema says no properties, or too many");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Confidence confidence = Confidence.STATED;
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      Guess<String> type = of(property.getValue(), depth + 1);
      fields.put(property.getKey(), type.value());
      confidence = confidence.weaker(type.confidence());
    }
    Optional<String> struct = Ddl.struct(fields);
    return struct.isPresent() ? new Guess<>(struct.get(), "object in the schema", confidence)
        : Guess.unsure("VARIANT", "names that fields of Spark cannot have, or too many of them");
  }
}
