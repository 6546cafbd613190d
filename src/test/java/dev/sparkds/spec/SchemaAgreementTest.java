package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON Schema and checker hold the same opinion of everything that a JSON Schema can express. */
class SchemaAgreementTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema(JSON.valueToTree(SpecSchema.of(Specs.PACKS)));
  private static final BlockShape SHAPE = Vocabulary.spec(Specs.PACKS);
  private static final JsonSchema OF_SHAPE = schema(JSON.valueToTree(SHAPE.schema()));

  static List<Path> accepted() {
    return Stream.concat(Specs.under("good").stream(), Specs.under("bad/meaning").stream()).toList();
  }

  static List<Path> refused() {
    return Specs.under("bad/words");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void whatIsWellWordedIsAccepted(Path spec) throws IOException {
    assertEquals("[]", SCHEMA.validate(json(Specs.read(spec).document().root())).toString());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotIsRefused(Path spec) throws IOException {
    assertFalse(SCHEMA.validate(json(Specs.read(spec).document().root())).isEmpty());
  }

  @Test
  void theyAgreeOnEveryMutantOfTheSpecsWithEveryKey() throws IOException {
    int mutants = 0;
    int wrong = 0;
    for (Path spec : Specs.under("good").stream().filter(path -> path.toString().contains("every-key")).toList()) {
      for (Node mutant : Mutants.of(Specs.read(spec).document().root())) {
        Findings findings = new Findings(Document.unread("mutant"));
        SHAPE.check(mutant, "", findings);
        assertEquals(OF_SHAPE.validate(json(mutant)).isEmpty(), findings.isEmpty(), () -> json(mutant).toString());
        mutants++;
        wrong += findings.isEmpty() ? 0 : 1;
      }
    }
    System.out.println("schema and checker agree on " + mutants + " mutants, " + wrong + " of them wrong");
    assertTrue(wrong > 1000 && mutants - wrong > 100);
  }

  @Test
  void theSchemaIsClosedEverywhereAndDescribesEveryKey() {
    closed(JSON.valueToTree(SHAPE.schema()), "");
  }

  private static void closed(JsonNode schema, String path) {
    if (schema.has("properties")) {
      assertEquals(BooleanNode.FALSE, schema.get("additionalProperties"), path);
      schema.get("properties").fields().forEachRemaining(property -> {
        assertTrue(property.getValue().get("description").asText().endsWith("."), path + "." + property.getKey());
        closed(property.getValue(), path + "." + property.getKey());
      });
    } else if (schema.has("items")) {
      closed(schema.get("items"), path + "[]");
    }
  }

  private static JsonSchema schema(JsonNode schema) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
  }

  private static JsonNode json(Node node) {
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
      return object;
    }
    if (node instanceof Node.Listing list) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return json((Node.Scalar) node);
  }

  private static JsonNode json(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT -> TextNode.valueOf(scalar.text());
      case FLAG -> BooleanNode.valueOf(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
      case NOTHING -> NullNode.getInstance();
      case NUMBER -> number(scalar.text());
    };
  }

  private static JsonNode number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.scale() == 0 ? BigIntegerNode.valueOf(number.toBigInteger()) : DecimalNode.valueOf(number);
  }
}
