package dev.sparkds.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sparkds.Sparkds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The verbs that look at specs: the result on stdout, the verdict in the exit code. */
class SpecVerbsTest {

  @TempDir Path folder;
  private String good;
  private String bad;

  /** What a run answered. */
  private record Run(int code, String out, String err) {}

  @BeforeEach
  void writeSpecs() throws IOException {
    good = write("good.yaml", "sparkds: v1\nname: orders\nsystem: rabbitmq\n");
    bad = write("bad.yaml", "sparkds: v1\nname: orders\nsystem: rabitmq\nmode: [x]\n");
  }

  @Test
  void validateSaysOkOrEverythingThatIsWrong() {
    assertEquals(new Run(0, good + ": ok\n", ""), run("validate", good));
    assertEquals(new Run(1, good + ": ok\n"
        + bad + ":3:9: system: unknown system 'rabitmq' (did you mean 'rabbitmq'?)\n"
        + bad + ":4:1: unknown key 'mode' (did you mean 'modes'?)\n", ""), run("validate", good, bad));
  }

  @Test
  void validateSpeaksJson() throws IOException {
    Run run = run("validate", "--json", good, bad);
    JsonNode files = json(run);
    assertEquals(1, run.code());
    assertTrue(files.get(0).get("ok").asBoolean() && files.get(0).get("problems").isEmpty());
    assertEquals("{\"line\":3,\"column\":9,\"path\":\"system\",\"message\":\"unknown system 'rabitmq'\","
        + "\"hint\":\"did you mean 'rabbitmq'?\"}", files.get(1).get("problems").get(0).toString());
  }

  @Test
  void explainSaysWhatIsPromisedAndWhy() {
    Run run = run("explain", good);
    assertEquals(0, run.code(), run.err());
    for (String part : new String[] {"stream-read: effectively-once", "acknowledged only once", "by single", "by ack",
        "Pushed down", "at-least-once", "maxRowsPerTrigger", "com.rabbitmq:amqp-client:"}) {
      assertTrue(run.out().contains(part), part + " is not in\n" + run.out());
    }
  }

  @Test
  void explainSpeaksJson() throws IOException {
    JsonNode connector = json(run("explain", "--json", good));
    assertEquals("ack", connector.get("offset").get("style").asText());
    assertEquals(4, connector.get("guarantees").size());
    assertEquals("PT30S", connector.get("errors").get("timeout").asText());
    assertEquals("limit", connector.get("pushdown").get(1).asText());
  }

  @Test
  void explainSaysWhichConditionsTheSystemIsTold() throws IOException {
    String rest = "samples/rest.yaml";
    Run run = run("explain", rest);
    assertTrue(run.out().contains("id =, status =, total <=, total =, total >=, updated_at <=, updated_at =, updated_at >="), run.out());
    assertEquals("[\"columns\",\"limit\",\"filters\"]", json(run("explain", "--json", rest)).get("pushdown").toString());
  }

  @Test
  void explainOfABadSpecIsItsProblemsOnStderr() {
    Run run = run("explain", bad);
    assertEquals(1, run.code());
    assertEquals("", run.out());
    assertEquals(2, run.err().lines().count(), run.err());
  }

  @Test
  void schemaIsDraft07() throws IOException {
    JsonNode schema = json(run("schema"));
    assertEquals("http://json-schema.org/draft-07/schema#", schema.get("$schema").asText());
    assertTrue(run("schema", "--markdown").out().contains("## `errors.retry`"));
  }

  @Test
  void listTellsTheSystemsAndAllAboutOne() throws IOException {
    assertTrue(run("list").out().contains("custom: "));
    assertTrue(run("list", "rabbitmq").out().contains("queue-type"));
    assertTrue(json(run("list", "--json")).findValuesAsText("name").contains("rabbitmq"));
    Run wrong = run("list", "kafka");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("Unknown system 'kafka'"), wrong.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "explain", "schema", "list"})
  void helpHasExamplesAndExitCodes(String verb) {
    Run run = run(verb, "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("Examples:") && run.out().contains("Exit codes:"), run.out());
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  private static Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Sparkds.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(words);
    return new Run(code, out.toString(), err.toString());
  }
}
