package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each bad spec gives exactly the problems in the file beside it. With {@code -Dspecs.write} those files are written
 * anew, to be reviewed as a diff.
 */
class BadSpecsTest {

  static List<Path> bad() {
    return Specs.under("bad");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void givesItsProblems(Path spec) throws IOException {
    SpecException refused = assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
        assertThrows(SpecException.class, () -> new SpecChecker(Specs.PACKS).check(Specs.read(spec))));
    Path expected = Path.of(spec.toString().replace(".yaml", ".problems"));
    if (System.getProperty("specs.write") != null) {
      Files.writeString(expected, refused.getMessage() + "\n");
    }
    assertEquals(Files.readString(expected), refused.getMessage() + "\n");
  }

  @Test
  void everyProblemIsOnALineOfItsOwn() throws IOException {
    for (Path spec : bad()) {
      SpecException refused = assertThrows(SpecException.class, () ->
          new SpecChecker(Specs.PACKS).check(Specs.read(spec)));
      assertEquals(refused.problems().size(), refused.getMessage().lines().count(), spec.toString());
    }
  }

  @Test
  void onATerminalTheSourceLineAndACaretFollow() {
    SpecException refused = assertThrows(SpecException.class, () ->
        Specs.connector("sparkds: v1\nname: orders\nsystem: rabitmq\n"));
    assertEquals("""
        spec.yaml:3:9: system: unknown system 'rabitmq' (did you mean 'rabbitmq'?)
          system: rabitmq
                  ^""", refused.excerpts());
  }
}
