package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file may hold anything, or not be one: a clear problem, soon. */
class HostileFilesTest {
  private static final String HEAD = "sparkds: v1\nname: orders\nsystem: custom\n";

  @TempDir
  Path folder;

  @Test
  void aFolderIsNoSpec() {
    assertEquals(folder + ":1:1: this is a folder (name the spec file in it)", refusal(folder));
  }

  @Test
  void aMissingFileIsMissing() {
    Path file = folder.resolve("no.yaml");
    assertEquals(file + ":1:1: there is no such file", refusal(file));
  }

  @Test
  void aLockedFileSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("locked.yaml"), HEAD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertEquals(file + ":1:1: no permission to read this file", refusal(file));
  }

  @Test
  void aLargeFileIsNotRead() throws IOException {
    Path file = Files.writeString(folder.resolve("large.yaml"), HEAD + "#".repeat(1 << 20));
    assertEquals(file + ":1:1: larger than 1 MiB", refusal(file));
  }

  @Test
  void anEndlessFileIsNotReadToItsEnd() {
    Path zero = Path.of("/dev/zero");
    assumeFalse(!Files.exists(zero), "no such device here");
    assertEquals("/dev/zero:1:1: larger than 1 MiB", refusal(zero));
  }

  @Test
  void aMebibyteOfAnythingEndsSoon() {
    int size = (1 << 20) - HEAD.length() - 100;
    ends(HEAD + "options: " + "[".repeat(size));
    ends(HEAD + "options: " + "{".repeat(size));
    ends(HEAD + "options: " + "- ".repeat(size / 2));
    ends(HEAD + "options: [" + "x,".repeat(size / 2 - 1) + "]");
    ends(HEAD + "options: [" + "{},".repeat(size / 3 - 1) + "]");
    ends(HEAD + "description: \"" + "x".repeat(size) + "\"");
    ends(HEAD + "description: " + "x".repeat(size));
    ends(HEAD + "description: |\n" + " \n".repeat(size / 2));
    ends(HEAD + "? ".repeat(size / 2));
    ends(HEAD + "a: &a b\n".repeat(size / 8));
    ends(HEAD + "k: v\n".repeat(size / 5));
    ends(HEAD + "!".repeat(size));
    ends(HEAD + "&".repeat(size));
    ends(HEAD + "write: {batch-size: " + "9".repeat(size) + "}");
    ends(HEAD + "errors: {timeout: P" + "9".repeat(size) + "D}");
    ends(HEAD + "offset: {start: " + "1".repeat(size) + "}");
    ends("name: " + "a-".repeat(size / 2));
    ends(HEAD + "project: {package: " + "a.".repeat(size / 2) + "}");
    ends(HEAD + "schema: {columns: [{name: a, type: \"" + "ARRAY<".repeat(size / 6) + "\"}]}");
  }

  @Test
  void noiseEndsInProblemsOnly() {
    Random random = new Random(7);
    String signs = "abc:-?[]{},&*!|>'\"%@`#\\ \t\n\r\0\u0085\u2028\ufeff\ud83d~0.9<=";
    String good = HEAD + "write: {batch-size: 5}\noptions:\n  - {name: a, default: x}\n";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder(good);
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.insert(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
        text.deleteCharAt(random.nextInt(text.length()));
      }
      Specs.problems(text.toString());
    }
  }

  private static void ends(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFalse(Specs.problems(text).isEmpty()));
  }

  private static String refusal(Path file) {
    return assertThrows(SpecException.class, () -> SpecReader.read(file)).getMessage();
  }
}
