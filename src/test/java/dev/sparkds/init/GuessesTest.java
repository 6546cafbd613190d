package dev.sparkds.init;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sparkds.Javac;
import dev.sparkds.Samples;
import dev.sparkds.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each input has the spec beside it that is made from it: {@code -Dgolden.update} accepts a change. */
class GuessesTest {
  private static final Path ROOT = Path.of("src/test/resources/init");

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.filter(file -> !file.toString().matches(".*\\.(flags|expected\\.yaml)")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void anInputGivesTheSpecBesideIt(Path input) throws IOException {
    Path expected = ROOT.resolve(input.getFileName() + ".expected.yaml");
    String spec = spec(input);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, spec);
    }
    assertEquals(Files.readString(expected), spec);
    assertEquals(List.of(), Javac.compile(Path.of("target/init"), Samples.files(Samples.connector(expected)),
        "-Xlint:all,-processing,-path,-classfile", "-Werror"));
  }

  private static String spec(Path input) throws IOException {
    List<Object> words = new ArrayList<>(List.of("init", "--from", input.toString().replace('\\', '/'), "--yes", "--out", "-"));
    Path flags = ROOT.resolve(input.getFileName() + ".flags");
    if (Files.exists(flags)) {
      words.addAll(List.of(Files.readString(flags).strip().split(" ")));
    }
    return Typed.done(words.toArray()).out();
  }
}
