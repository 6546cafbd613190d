package dev.sparkds.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sparkds.Samples;
import dev.sparkds.Typed;
import dev.sparkds.ask.Dialog;
import dev.sparkds.ask.NumberedDialog;
import dev.sparkds.model.Connector;
import dev.sparkds.spec.SpecSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code sparkds init} writes a spec that is valid, or nothing. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InitTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void threeLinesAreDecidedWithoutAnyAnswer() throws IOException {
    Path out = folder.resolve("orders.yaml");
    Typed typed = Typed.done("init", "--name", "orders", "--out", out);
    assertTrue(typed.out().contains("sparkds new --spec " + out), typed.out());
    assertTrue(typed.err().contains("Not at a terminal"), typed.err());
    assertEquals(List.of("orders.yaml", "sparkds.schema.json"), files());
    assertTrue(Files.readString(out).startsWith("# yaml-language-server: $schema=sparkds.schema.json\n"));
    Typed.done("validate", out);
    Typed.done("new", "--spec", out, "--out", folder.resolve("project"));
  }

  @Test
  void flagsSayAll() throws IOException {
    Path out = folder.resolve("orders.yaml");
    Typed.done("init", "--yes", "--system", "custom", "--name", "orders", "--description", "a: b # c", "--mode", "batch-read,stream-read",
        "--auth", "basic", "--partitioning", "time-range:placed_at", "--offset", "timestamp", "--column", "id BIGINT NOT NULL",
        "--column", "placed_at TIMESTAMP", "--out", out);
    String spec = Files.readString(out);
    for (String line : List.of("modes: [batch-read, stream-read]", "description: \"a: b # c\"", "  - {style: basic}",
        "    - {name: id, type: BIGINT, nullable: false}", "  style: time-range\n  column: placed_at", "  style: timestamp\n  column: placed_at")) {
      assertTrue(spec.contains(line + "\n"), spec);
    }
  }

  @Test
  void aWrongAnswerIsRefusedAndNothingIsWritten() throws IOException {
    Typed typed = Typed.type("init", "--yes", "--system", "rabbitmq", "--offset", "timestamp", "--name", "Bad Name", "--out", folder.resolve("x.yaml"));
    assertEquals(1, typed.code());
    assertTrue(typed.err().contains("offset.style: rabbitmq cannot have offset 'timestamp'") && typed.err().contains("name:"), typed.err());
    assertEquals(1, Typed.type("init", "--yes", "--system", "rabitmq", "--out", folder.resolve("x.yaml")).code());
    assertEquals(List.of(), files());
  }

  @Test
  void whatIsThereStaysUnlessForced() throws IOException {
    Path out = file("orders.yaml", "mine");
    file("sparkds.schema.json", "not of sparkds");
    Typed typed = Typed.type("init", "--yes", "--out", out);
    assertEquals(1, typed.code());
    assertEquals("mine", Files.readString(out));
    assertTrue(Typed.done("init", "--yes", "--out", out, "--force").err().contains("left alone"));
    assertTrue(Files.readString(out).contains("sparkds: v1"));
    assertEquals("not of sparkds", Files.readString(folder.resolve("sparkds.schema.json")));
    assertEquals(List.of("orders.yaml", "sparkds.schema.json"), files());
  }

  @Test
  void theSchemaBesideIsTheOneOfThisVersion() throws IOException {
    Path schema = file("sparkds.schema.json", "{\"title\": \"" + SpecSchema.TITLE + "\", \"old\": true}");
    Typed.done("init", "--yes", "--out", folder.resolve("a.yaml"));
    assertEquals(Typed.done("schema").out(), Files.readString(schema));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[1, 2", "[]", "{}", "3", "\"text\"", "{\"a\": 1} x", "\u0000\u0001", "swagger: '2.0'\npaths: {}", "openapi: 3.0.0\npaths: {}",
      "openapi: 3.0.0\na: &a [*a]\n", "openapi: [", "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {$ref: '#/paths'}}}}}"})
  void whatCannotBeUsedIsRefusedInALine(String text) throws IOException {
    for (String name : List.of("sample", "sample.json", "sample.yaml", "sample.csv")) {
      Typed typed = Typed.type("init", "--yes", "--from", file(name, text), "--out", folder.resolve("x.yaml"));
      assertTrue(typed.code() == 1 && typed.err().lines().count() == 1 || name.endsWith(".csv") || name.equals("sample"), name + ": " + typed);
      assertFalse(typed.code() == 70, typed.err());
      Files.deleteIfExists(folder.resolve("x.yaml"));
    }
  }

  @Test
  void aBombInYamlStaysSmall() throws IOException {
    StringBuilder bomb = new StringBuilder("openapi: 3.0.0\nx0: &x0 [a, a, a, a, a, a, a, a, a]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("x%d: &x%d [*x%d, *x%d, *x%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    bomb.append("paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: *x39}}}}}}}\n");
    Typed.done("init", "--yes", "--path", "/a", "--from", file("bomb.yaml", bomb.toString()), "--out", "-");
  }

  @Test
  void schemasThatDoubleAndSchemasThatHoldThemselvesEnd() throws IOException {
    StringBuilder api = new StringBuilder("openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {content: {application/json: {schema: "
        + "{type: array, items: {$ref: '#/components/schemas/s0'}}}}}}}}}\ncomponents:\n  schemas:\n");
    for (int i = 0; i < 60; i++) {
      String next = "{$ref: '#/components/schemas/s%d'}".formatted((i + 1) % 60);
      api.append("    s%d: {allOf: [%s, %s], properties: {a: %s, b: %s, c: {type: string}}}%n".formatted(i, next, next, next, next));
    }
    Typed typed = Typed.done("init", "--yes", "--from", file("doubling.yaml", api.toString()), "--out", "-");
    assertTrue(typed.err().contains("names no fields"), typed.err());
  }

  @Test
  void aDocumentOfAnyDepthAndSizeIsReadInPart() throws IOException {
    String deep = "{\"id\": 1, \"a\": " + "[".repeat(900) + "]".repeat(900) + "}";
    assertTrue(Typed.done("init", "--yes", "--from", file("deep.json", deep), "--out", "-").out().contains("VARIANT"));
    assertEquals(1, Typed.type("init", "--yes", "--from", file("deeper.json", "[".repeat(100_000)), "--out", "-").code());
    String large = "{\"id\": 1, \"name\": \"a\"}\n".repeat(500_000);
    assertTrue(Typed.done("init", "--yes", "--from", file("large.json", large), "--out", "-").err().contains("the beginning of"));
  }

  @Test
  void foreignTextStaysInItsPlace() throws IOException {
    String hostile = "*/ \\u002a/ \" ' # : {x} ${x} [=x] <#if> | > & !";
    String json = new ObjectMapper().writeValueAsString(hostile);
    Path api = file("hostile.json", """
        {"openapi": "3.1.0", "servers": [{"url": "https://x/\\" # "}], "paths": {"/a b/{c\\"d}": {"get": {"summary": %1$s,
        "parameters": [{"in": "path", "name": "c\\"d", "required": true, "description": %1$s}, {"in": "query", "name": %1$s, "description": %1$s}],
        "responses": {"200": {"content": {"application/json": {"schema": {"type": "array",
        "items": {"type": "object", "required": [%1$s], "properties": {%1$s: {"type": "string"}, "id": {"type": "integer", "format": %1$s}}}}}}}}}}},
        "components": {"securitySchemes": {%1$s: {"type": "apiKey", "in": "header", "name": %1$s}}}}""".formatted(json));
    Connector connector = Samples.connector(Typed.done("init", "--yes", "--from", api, "--out", "-").out());
    assertEquals(hostile, connector.description());
    assertEquals(hostile, connector.columns().get(0).source());
    assertTrue(connector.options().stream().anyMatch(option -> option.description().equals(hostile)));
    assertTrue(connector.settings().toString().contains("Free[text=" + hostile + "]"), connector.settings().toString());
  }

  @Test
  void ambiguousPathsAreListed() throws IOException {
    String list = "{get: {responses: {'200': {content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}}}}}";
    Path api = file("api.yaml", "openapi: 3.1.0\npaths:\n  /a: " + list + "\n  /b: " + list + "\n  /c: {get: {responses: {}}}\n");
    Typed typed = Typed.type("init", "--yes", "--from", api, "--out", "-");
    assertEquals(1, typed.code());
    assertTrue(typed.err().contains("Name one by --path; with records answer /a, /b"), typed.err());
    assertTrue(Typed.done("init", "--yes", "--from", api, "--path", "/b", "--out", "-").out().contains("path: /b"));
    assertEquals(1, Typed.type("init", "--yes", "--from", api, "--path", "/d", "--out", "-").code());
    Path out = folder.resolve("b.yaml");
    assertTrue(asked("/b\n", "--from", api.toString(), "--out", out.toString()).contains("Which path?"));
    assertTrue(Files.readString(out).contains("path: /b"));
  }

  @Test
  void scriptsReadWhatWasGuessedAndWhatFrom() throws IOException {
    Path sample = file("orders.json", "[{\"id\": 1, \"total\": 2.50}]");
    Path out = folder.resolve("o.yaml");
    JsonNode result = new ObjectMapper().readTree(Typed.done("init", "--yes", "--json", "--from", sample, "--out", out).out());
    assertEquals(out.toString(), result.path("file").asText());
    assertEquals("sparkds new --spec " + out, result.path("next").asText());
    assertEquals(Files.readString(out), result.path("spec").asText());
    JsonNode total = StreamSupport.stream(result.path("guesses").spliterator(), false)
        .filter(guess -> guess.path("path").asText().equals("schema.columns[1]")).findFirst().orElseThrow();
    assertEquals("total", total.path("value").path("name").asText());
    assertEquals("likely", total.path("confidence").asText());
    assertTrue(total.path("source").asText().contains("money"), total.toString());
    JsonNode printed = new ObjectMapper().readTree(Typed.done("init", "--yes", "--json", "--name", "x", "--out", "-").out());
    assertTrue(printed.path("spec").asText().contains("name: x"), printed.toString());
  }

  @Test
  void aTableOfADatabaseTellsTypesAndKey() throws Exception {
    Path database = folder.resolve("db");
    String file = "jdbc:h2:file:" + database.toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(file)) {
      connection.createStatement().execute("create table orders (region varchar(10), id bigint, \"Placed At\" timestamp with time zone not null, "
          + "total decimal(12,2), data blob, tags varchar array, primary key (id, region))");
      connection.createStatement().execute("create table order_lines (id int)");
    }
    String jar = Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    Typed typed = Typed.type("init", "--yes", "--from", file, "--driver-path", jar, "--out", "-");
    assertTrue(typed.err().contains("PUBLIC.ORDERS"), typed.err());
    String spec = Typed.done("init", "--yes", "--system", "custom", "--from", file, "--table", "orders", "--driver-path", jar, "--out", "-").out();
    for (String line : List.of("{name: ID, type: BIGINT, nullable: false}", "{name: Placed_At, type: TIMESTAMP, nullable: false, source: Placed At}",
        "{name: TOTAL, type: \"DECIMAL(12,2)\"}", "{name: DATA, type: BINARY}", "delivery: idempotent-key", "key: [ID, REGION]  # stated: the primary key")) {
      assertTrue(spec.contains(line), spec);
    }
    Typed none = Typed.type("init", "--yes", "--from", "jdbc:nosuch://user:secret@db/x", "--out", "-");
    assertTrue(none.code() == 1 && none.err().contains("--driver-path") && !none.err().contains("secret"), none.err());
  }

  private String asked(String typed, String... words) {
    StringWriter out = new StringWriter();
    Dialog dialog = new NumberedDialog(new BufferedReader(new StringReader(typed)), new PrintWriter(out, true));
    CommandLine line = new CommandLine(new Init(() -> Optional.of(dialog))).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
    assertEquals(0, line.execute(words), out.toString());
    return out.toString();
  }

  @Test
  void aPersonAnswersOrSkips() throws IOException {
    Path out = folder.resolve("o.yaml");
    asked("custom\nmy orders\nmy-orders\nid BIGINT NOT NULL\nat TIMESTAMP\nnonsense\nx BIGIN\n\n1,2\nbasic\ntime-range\ntimestamp\n", "--out", out.toString());
    String spec = Files.readString(out);
    for (String line : List.of("name: my-orders", "modes: [batch-read, stream-read]", "  - {style: basic}", "    - {name: at, type: TIMESTAMP}",
        "  style: time-range\n  column: at", "  style: timestamp\n  column: at")) {
      assertTrue(spec.contains(line + "\n"), spec);
    }
  }

  @Test
  void whoSkipsAllGetsWhatIsGuessed() throws IOException {
    Path sample = file("orders.json", "[{\"id\": 1, \"name\": \"a\"}]");
    Path out = folder.resolve("a.yaml");
    asked("", "--from", sample.toString(), "--out", out.toString());
    String guessed = Files.readString(out);
    Typed.done("init", "--yes", "--from", sample, "--out", folder.resolve("b.yaml"));
    assertEquals(Files.readString(folder.resolve("b.yaml")).replaceAll("  #.*", ""), guessed.replaceAll("  #.*", ""));
  }

  @Test
  void helpSaysHow() {
    String help = Typed.done("init", "--help").out();
    assertTrue(help.contains("sparkds init --from orders.json --yes") && help.contains("130"), help);
    assertTrue(Typed.done("completion").out().contains("--driver-path"));
    assertTrue(help.contains("SPARKDS_PASSWORD"), help);
  }
}
