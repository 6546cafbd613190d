package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad specs of the systems that there are give exactly the problems beside them, and good ones the lines of code beside them. With
 * {@code -Dspecs.write} the problems are written anew, to be reviewed as a diff.
 */
class RealSpecsTest {

  static List<Path> bad() throws IOException {
    return specs("rest", "mongodb");
  }

  static List<Path> good() throws IOException {
    return specs("rest-good", "mongodb-good");
  }

  private static List<Path> specs(String... folders) throws IOException {
    List<Path> specs = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/spec", folder))) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(specs::add);
      }
    }
    return specs;
  }

  @ParameterizedTest
  @MethodSource("bad")
  void givesItsProblems(Path spec) throws IOException {
    SpecException refused = assertThrows(SpecException.class, () -> Samples.connector(spec));
    Path expected = Path.of(spec.toString().replace(".yaml", ".problems"));
    if (System.getProperty("specs.write") != null) {
      Files.writeString(expected, refused.getMessage() + "\n");
    }
    assertEquals(Files.readString(expected), refused.getMessage() + "\n");
  }

  @ParameterizedTest
  @MethodSource("good")
  void givesItsCode(Path spec) throws IOException {
    String code = Samples.files(Samples.connector(spec)).stream().filter(file -> file.path().startsWith("src/main/java"))
        .map(GeneratedFile::text).collect(Collectors.joining());
    for (String line : Files.readAllLines(Path.of(spec.toString().replace(".yaml", ".lines")))) {
      assertTrue(code.contains(line), () -> spec + " does not give " + line);
    }
  }
}
