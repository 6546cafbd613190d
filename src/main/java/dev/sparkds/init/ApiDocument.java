package dev.sparkds.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** An OpenAPI document; a reference in it is followed within the document, and never beyond. */
final class ApiDocument {
  private static final int LARGEST = 48 << 20;
  private static final int DEEPEST = 200;
  private static final int MOST_STEPS = 32;
  private static final int MOST_SCHEMAS = 1_000_000;

  private final JsonNode root;
  private int schemas;

  private ApiDocument(JsonNode root) {
    this.root = root;
  }

  /** The same document, of which nothing was looked at yet. */
  ApiDocument anew() {
    return new ApiDocument(root);
  }

  JsonNode root() {
    return root;
  }

  /** Reads JSON or YAML, in which an alias stands for nothing, so that no few lines can become millions. */
  static ApiDocument read(String file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new InitException(file + ": larger than " + (LARGEST >> 20) + " MiB");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      JsonNode root = (text.stripLeading().startsWith("{") ? new JsonMapper() : yaml()).readTree(text);
      requireThree(file, root);
      return new ApiDocument(root);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new InitException(file + place + ": cannot be read: " + Remark.line(String.valueOf(e.getOriginalMessage())));
    }
  }

  private static ObjectMapper yaml() {
    LoaderOptions bounds = new LoaderOptions();
    bounds.setCodePointLimit(LARGEST);
    bounds.setNestingDepthLimit(DEEPEST);
    return new ObjectMapper(YAMLFactory.builder().loaderOptions(bounds).build());
  }

  private static void requireThree(String file, JsonNode root) {
    if (root.has("swagger")) {
      throw new InitException(file + ": this is Swagger 2; convert it to OpenAPI 3 first, for instance at editor.swagger.io");
    }
    if (!root.path("openapi").asText().startsWith("3") || !root.path("paths").isObject()) {
      throw new InitException(file + ": this is not OpenAPI 3: it needs openapi: 3.… and paths");
    }
  }

  JsonNode at(String... keys) {
    JsonNode node = root;
    for (String key : keys) {
      node = resolved(node.path(key));
    }
    return node;
  }

  JsonNode at(JsonNode from, String... keys) {
    JsonNode node = resolved(from);
    for (String key : keys) {
      node = resolved(node.path(key));
    }
    return node;
  }

  /** The node, or what it refers to; nothing when that is elsewhere or refers to itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    for (int step = 0; found.path("$ref").isTextual(); step++) {
      String reference = found.path("$ref").asText();
      if (step == MOST_STEPS || !reference.startsWith("#/")) {
        return MissingNode.getInstance();
      }
      found = pointed(reference.substring(1));
    }
    return found;
  }

  private JsonNode pointed(String pointer) {
    JsonNode node = root;
    for (String step : pointer.substring(1).split("/")) {
      String key = step.replace("%7B", "{").replace("%7D", "}").replace("~1", "/").replace("~0", "~");
      node = node.isArray() && key.matches("[0-9]{1,6}") ? node.path(Integer.parseInt(key)) : node.path(key);
    }
    return node;
  }

  /**
   * The schema with what it is made of put together; of several that could be meant, the one that is not null. A schema that has no
   * end, or more parts than anybody would write, has nothing in it.
   */
  JsonNode schema(JsonNode written) {
    return schema(written, 0);
  }

  private JsonNode schema(JsonNode written, int depth) {
    JsonNode schema = resolved(written);
    if (depth == MOST_STEPS || ++schemas > MOST_SCHEMAS) {
      return MissingNode.getInstance();
    }
    List<JsonNode> choices = choices(schema);
    if (choices.size() == 1) {
      return schema(choices.get(0), depth + 1);
    }
    if (!schema.path("allOf").isArray()) {
      return schema;
    }
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merge(merged, schema);
    merged.remove("allOf");
    schema.path("allOf").forEach(part -> merge(merged, schema(part, depth + 1)));
    return merged;
  }

  /** The alternatives of a schema, null not being one. */
  private static List<JsonNode> choices(JsonNode schema) {
    List<JsonNode> choices = new ArrayList<>();
    for (String key : List.of("oneOf", "anyOf")) {
      schema.path(key).forEach(each -> {
        if (!each.path("type").asText().equals("null")) {
          choices.add(each);
        }
      });
    }
    return choices;
  }

  private static void merge(ObjectNode into, JsonNode part) {
    for (Iterator<String> names = part.fieldNames(); names.hasNext();) {
      String name = names.next();
      JsonNode value = part.path(name);
      if (name.equals("properties") && value.isObject()) {
        into.withObjectProperty(name).setAll((ObjectNode) value);
      } else if (name.equals("required") && value.isArray()) {
        value.forEach(into.withArrayProperty(name)::add);
      } else if (!into.has(name)) {
        into.set(name, value);
      }
    }
  }
}
