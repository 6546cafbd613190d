package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sparkds.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad specs of HTTP APIs give exactly the problems beside them. */
class RestSpecsTest {

  static List<Path> bad() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/spec/rest"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void givesItsProblems(Path spec) throws IOException {
    SpecException refused = assertThrows(SpecException.class, () -> Samples.connector(spec));
    Path expected = Path.of(spec.toString().replace(".yaml", ".problems"));
    assertEquals(Files.readString(expected), refused.getMessage() + "\n");
  }
}
