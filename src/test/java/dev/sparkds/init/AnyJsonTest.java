package dev.sparkds.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sparkds.Samples;
import dev.sparkds.generate.TemplateTree;
import dev.sparkds.model.Column;
import dev.sparkds.model.Connector;
import dev.sparkds.spec.SystemPacks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a sample holds, the spec that is made from it is valid, and means what was guessed. */
class AnyJsonTest {
  private static final TemplateTree TREE = Samples.TREE;
  private static final SystemPacks PACKS = SystemPacks.read(TREE.systems(), path -> TREE.read("java/" + path));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Answers NONE = new Answers(null, null, null, null, null, null, null, null);
  private static final List<String> NAMES = List.of("id", "ID", "Id", "updated_at", "a b", "a-b", "a.b", "", " ", "/x", "~", "*/", "#",
      "\"", "'", "`", "``", "\\u002a/", "${x}", "[=x]", "{{x}}", "yes", "null", "true", "1", "-", "é", "日本", "😀", "\ud800", "\u202e", "\n", "\u0000",
      ": ", " #", "class", "data", "items", "next", "cursor", "page", "offset", "price", "STRUCT<", "x".repeat(300), "@type", "$ref", "ı", "İ");
  private static final List<String> TEXTS = List.of("", "a", "2026-01-31T00:00:00Z", "2026-01-31", "2026-01-31T00:00:00", "2026-02-30",
      "https://example.com/?page=2", "*/ #", "\u0000", "\ud800", "null");

  @Test
  void aSpecMadeFromAnyDocumentIsValid() throws IOException {
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      Object root = random.nextInt(3) == 0 ? object(random, 0) : array(random, 0);
      String json = JSON.writeValueAsString(root) + (random.nextInt(5) == 0 ? "\n" + JSON.writeValueAsString(object(random, 0)) : "");
      Clues clues;
      try {
        clues = JsonSample.read("any.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
      } catch (InitException e) {
        assertNotNull(e.getMessage());
        continue; // nothing but empty arrays and single values
      }
      assertRight(clues, NONE.withSystem(PACKS.names().get(i % PACKS.names().size())), json);
    }
  }

  private static void assertRight(Clues clues, Answers answers, String json) {
    NewSpec spec = Initiation.of(clues, answers, PACKS).spec("# of " + Remark.line(json) + "\n", "any.yaml");
    Connector connector = Samples.connector(spec.text());
    if (spec.remarks().stream().noneMatch(remark -> remark.startsWith("left out")) && !clues.fields().isEmpty()) {
      assertEquals(clues.fields().stream().map(field -> field.name() + " from " + field.source()).collect(Collectors.toList()),
          connector.columns().stream().map(AnyJsonTest::shown).toList(), json);
    }
  }

  private static String shown(Column column) {
    return column.name() + " from " + column.source();
  }

  @Test
  void aHeaderOfAnyNamesGivesAValidSpec() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      String header = random.ints(1 + random.nextInt(8), 0, NAMES.size()).mapToObj(NAMES::get)
          .map(name -> "\"" + name.replace("\"", "\"\"") + "\"").collect(Collectors.joining(","));
      try {
        Clues clues = CsvSample.read("any.csv", new StringReader(header + "\n1,2026-01-31T00:00:00Z,x\n"));
        assertRight(clues, NONE, header);
      } catch (InitException e) {
        assertEquals("any.csv: the first line names no columns", e.getMessage());
      }
    }
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = JSON.createObjectNode();
    for (int i = random.nextInt(6); i > 0; i--) {
      put(object, NAMES.get(random.nextInt(NAMES.size())), random, depth);
    }
    return object;
  }

  private static void put(ObjectNode object, String name, Random random, int depth) {
    switch (random.nextInt(depth > 10 ? 6 : 9)) {
      case 0 -> object.putNull(name);
      case 1 -> object.put(name, random.nextBoolean());
      case 2 -> object.put(name, random.nextLong());
      case 3 -> object.put(name, 1_700_000_000_000L + random.nextInt());
      case 4 -> object.put(name, random.nextDouble() * Math.pow(10, random.nextInt(40) - 20));
      case 5 -> object.put(name, TEXTS.get(random.nextInt(TEXTS.size())));
      case 6 -> object.set(name, array(random, depth + 1));
      default -> object.set(name, object(random, depth + 1));
    }
  }

  private static ArrayNode array(Random random, int depth) {
    ArrayNode array = JSON.createArrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      ObjectNode holder = JSON.createObjectNode();
      put(holder, "item", random, depth);
      array.add(random.nextInt(4) == 0 ? holder.get("item") : object(random, depth + 1));
    }
    return array;
  }
}
