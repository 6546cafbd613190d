package dev.sparkds.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.matrix.Choices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sparkds generates has none of the mistakes that it finds. */
class GeneratedProjectsTest {

  @TempDir Path folder;

  static List<Path> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aNewProjectHasNoFindings(Path sample) throws IOException {
    write(folder, Samples.files(Samples.connector(sample)));
    assertEquals("", text(Review.of(folder)));
  }

  @Test
  void noPairOfChoicesHasFindings() throws IOException {
    List<Map<String, String>> specs = new ArrayList<>(Choices.custom());
    specs.addAll(Choices.rabbitmq());
    specs.addAll(Choices.mqtt());
    specs.addAll(Choices.rabbitmqStream());
    specs.addAll(Choices.rest());
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < specs.size(); i++) {
      Path project = folder.resolve("m" + i);
      write(project, Samples.files(Samples.connector(Choices.yaml(specs.get(i), i))));
      found.append(text(Review.of(project)));
    }
    assertEquals("", found.toString());
  }

  private static String text(Review review) {
    return review.findings().stream().map(finding -> finding + "\n").collect(Collectors.joining());
  }

  private static void write(Path folder, List<GeneratedFile> files) throws IOException {
    for (GeneratedFile file : files) {
      if (file.path().startsWith("src/main/")) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
      }
    }
  }
}
