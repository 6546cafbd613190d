package dev.sparkds.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Sparkds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code sparkds new} writes a project whole or not at all, and says what to do. */
class NewTest {

  @TempDir Path folder;
  private Path spec;

  /** What a run answered. */
  private record Run(int code, String out, String err) {}

  @BeforeEach
  void writeSpec() throws IOException {
    spec = Files.writeString(folder.resolve("orders.yaml"), "sparkds: v1\nname: orders\nsystem: custom\n");
  }

  @Test
  void writesTheProjectAndPrintsTheNextCommand() throws IOException {
    Path out = folder.resolve("out");
    Run run = run("new", "--spec", spec.toString(), "--out", out.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("cd " + out + " && mvn verify"), run.out());
    assertTrue(Files.exists(out.resolve("pom.xml")));
    assertEquals(Files.readString(spec), Files.readString(out.resolve(".sparkds/spec.yaml")));
    assertEquals(List.of("orders.yaml", "out"), entries());
  }

  @Test
  void aDryRunWritesNothingAndListsWhatARunWrites() throws IOException {
    Path out = folder.resolve("out");
    Run dry = run("new", "--spec", spec.toString(), "--out", out.toString(), "--dry-run");
    assertEquals(List.of("orders.yaml"), entries());
    run("new", "--spec", spec.toString(), "--out", out.toString());
    List<String> listed = dry.out().lines().filter(line -> line.startsWith(out.toString())).sorted().toList();
    try (Stream<Path> walk = Files.walk(out)) {
      assertEquals(walk.filter(Files::isRegularFile).map(Path::toString).sorted().toList(), listed);
    }
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "mine");
    Run run = run("new", "--spec", spec.toString(), "--out", out.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("exists already"), run.err());
    assertEquals("mine", Files.readString(out.resolve("mine.txt")));
    assertEquals(List.of("orders.yaml", "out"), entries());
  }

  @Test
  void forceMovesWhatWasThereAside() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "mine");
    Run run = run("new", "--spec", spec.toString(), "--out", out.toString(), "--force");
    assertEquals(0, run.code(), run.err());
    assertEquals("mine", Files.readString(folder.resolve("out.old1/mine.txt")));
    assertTrue(Files.exists(out.resolve("pom.xml")));
  }

  @Test
  void aBadSpecWritesNothing() throws IOException {
    Files.writeString(spec, "sparkds: v1\nname: orders\nsystem: custm\n");
    Run run = run("new", "--spec", spec.toString(), "--out", folder.resolve("out").toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("orders.yaml:3:9") && run.err().contains("did you mean 'custom'?"), run.err());
    assertEquals("", run.out());
    assertEquals(List.of("orders.yaml"), entries());
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path out = Files.writeString(folder.resolve("file"), "mine").resolve("out");
    Run run = run("new", "--spec", spec.toString(), "--out", out.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains(out.toString()), run.err());
  }

  @Test
  void theProjectHasTheUsualPermissions() throws IOException {
    Path out = folder.resolve("out");
    run("new", "--spec", spec.toString(), "--out", out.toString());
    Path usual = Files.createDirectory(folder.resolve("usual"));
    assertEquals(
        PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)),
        PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
  }

  @Test
  void jsonNamesTheFiles() {
    Run run = run("new", "--spec", spec.toString(), "--out", folder.resolve("out").toString(), "--dry-run", "--json");
    assertTrue(run.out().startsWith("{\n  \"status\": \"planned\",\n  \"folder\": "), run.out());
    assertTrue(run.out().contains("\"pom.xml\""), run.out());
  }

  @Test
  void wrongUsageIsTwo() {
    assertEquals(2, run("new").code());
    assertEquals(2, run("new", "--spek", "x").code());
    assertEquals(2, run().code());
    assertFalse(run("--help").out().isEmpty());
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Sparkds.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = line.execute(words);
    return new Run(code, out.toString(), err.toString());
  }
}
