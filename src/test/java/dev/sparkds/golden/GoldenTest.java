package dev.sparkds.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample's tree is as it was; {@code mvn test -Dtest=GoldenTest -Dgolden.update} accepts a change. */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static List<Path> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleGeneratesItsGoldenTree(Path sample) throws IOException {
    Path tree = GOLDEN.resolve(sample.getFileName().toString().replace(".yaml", ""));
    List<GeneratedFile> files =
        Samples.project(sample).stream().filter(file -> !file.path().endsWith("/pristine.bin")).toList(); // the others once more
    if (System.getProperty("golden.update") != null) {
      write(tree, files);
    }
    SortedMap<String, String> expected = read(tree);
    for (GeneratedFile file : files) {
      assertEquals(expected.remove(file.path()), file.text(), sample + ": " + file.path());
    }
    assertEquals(new TreeMap<>(), expected, sample + " no longer generates these");
  }

  private static void write(Path tree, List<GeneratedFile> files) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> walk = Files.walk(tree)) {
        walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    for (GeneratedFile file : files) {
      Path target = tree.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.text());
    }
  }

  private static SortedMap<String, String> read(Path tree) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(tree.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }
}
