package dev.sparkds.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sparkds.Sparkds;
import dev.sparkds.check.rules.Rule;
import dev.sparkds.check.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verb: findings on stdout, how many on stderr, the verdict in the exit code. */
class CheckTest {

  private static final Rule COPY = Rules.named("row-not-copied").orElseThrow();

  @TempDir Path folder;
  private Path file;

  /** What a run answered. */
  private record Run(int code, String out, String err) {}

  @BeforeEach
  void writeAProject() throws IOException {
    file = folder.resolve("src/main/java/OrdersWriter.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, COPY.bad());
  }

  @Test
  void aFindingIsALineWithPlaceReasonAndRemedy() {
    assertEquals(new Run(1, file + ":11:5: row-not-copied: " + COPY.why() + " (" + COPY.remedy() + ")\n",
        "1 finding of 1 rule in 1 file; more about one: sparkds check --explain row-not-copied\n"), run("check", folder.toString()));
  }

  @Test
  void nothingFoundIsOk() throws IOException {
    Files.writeString(file, COPY.good());
    assertEquals(new Run(0, folder + ": ok\n", ""), run("check", folder.toString()));
  }

  @Test
  void onlySomeRules() {
    assertEquals(0, run("check", folder.toString(), "--only", "no-timeout,ack-in-close").code());
    assertEquals(1, run("check", folder.toString(), "--only=no-timeout,row-not-copied").code());
  }

  @Test
  void speaksJson() throws IOException {
    Files.writeString(file, COPY.bad() + "class More { Object x = \"\".toLowerCase(); // sparkds:allow default-locale: empty\n}\n");
    Run run = run("check", folder.toString(), "--json");
    JsonNode review = new ObjectMapper().readTree(run.out());
    assertEquals(1, run.code());
    assertEquals("row-not-copied 11 5", review.at("/findings/0/rule").asText() + " " + review.at("/findings/0/line") + " " + review.at("/findings/0/column"));
    assertEquals(COPY.why(), review.at("/findings/0/why").asText());
    assertEquals("default-locale: empty", review.at("/allowed/0/rule").asText() + ": " + review.at("/allowed/0/reason").asText());
    assertEquals("false 1", review.get("ok") + " " + review.get("files"));
  }

  @Test
  void explainsEveryRuleWithItsExamples() {
    for (Rule rule : Rules.all()) {
      Run run = run("check", "--explain", rule.id());
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains(rule.why()) && run.out().contains(rule.remedy()) && run.out().contains("finding"), run.out());
    }
  }

  @Test
  void listsAllRules() throws IOException {
    assertEquals(Rules.all().size(), run("check", "--list").out().lines().count());
    JsonNode rules = new ObjectMapper().readTree(run("check", "--list", "--json").out());
    assertEquals(Rules.all().size(), rules.size());
    assertEquals("T1", rules.at("/0/traps/0").asText());
  }

  @Test
  void anUnknownRuleIsWrongUsage() {
    for (String option : new String[] {"--explain", "--only"}) {
      Run run = run("check", option, "row-not-copyed");
      assertEquals(2, run.code());
      assertTrue(run.err().contains("Unknown rule 'row-not-copyed' (did you mean 'row-not-copied'?)"), run.err());
    }
  }

  @Test
  void withoutAConnectorItSaysWhatItLookedFor() throws IOException {
    Files.delete(file);
    assertEquals(new Run(1, "", folder + " has no Java sources, neither in src/main/java nor elsewhere\n"), run("check", folder.toString()));
    assertEquals(new Run(1, "", folder + "/none is no folder\n"), run("check", folder + "/none"));
  }

  @Test
  void helpHasExamplesAndExitCodes() {
    Run run = run("check", "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("Examples:") && run.out().contains("Exit codes:"), run.out());
  }

  private static Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Sparkds.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(words);
    return new Run(code, out.toString(), err.toString());
  }
}
