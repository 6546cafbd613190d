package dev.sparkds.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sparkds.Javac;
import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every pair of choices that a spec can make generates code and tests that compile without a warning. */
class MatrixTest {

  private static final int GROUP = 12;

  @Test
  void everyPairOfChoicesCompiles() throws IOException {
    List<Map<String, String>> specs = new ArrayList<>(Choices.custom());
    specs.addAll(Choices.cassandra());
    specs.addAll(Choices.jdbc());
    specs.addAll(Choices.mongodb());
    specs.addAll(Choices.rabbitmq());
    specs.addAll(Choices.mqtt());
    specs.addAll(Choices.rabbitmqStream());
    specs.addAll(Choices.rest());
    List<GeneratedFile> sources = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int files = 0;
    for (int i = 0; i < specs.size(); i++) {
      List<GeneratedFile> made = Samples.files(Samples.connector(Choices.yaml(specs.get(i), i)));
      sources.addAll(made);
      files += (int) made.stream().filter(file -> file.path().endsWith(".java")).count();
      if (i % GROUP == GROUP - 1 || i == specs.size() - 1) {
        problems.addAll(compile(sources));
        sources.clear();
      }
    }
    System.out.println("matrix: " + specs.size() + " combinations cover every pair; " + files + " files compiled");
    assertEquals("", problems.stream().limit(40).collect(Collectors.joining("\n")));
  }

  /** What it asks for is offered only by the packs that the tests have of their own. */
  private static final String OF_TEST_PACKS = "auth-every-key.yaml";

  /** Among them one whose description tries to leave every place it is put into. */
  @Test
  void everyGoodSpecCompiles() throws IOException {
    List<String> problems = new ArrayList<>();
    try (Stream<Path> specs = Files.list(Path.of("src/test/resources/spec/good"))) {
      for (Path spec : specs.filter(path -> path.toString().endsWith(".yaml") && !path.endsWith(OF_TEST_PACKS)).sorted().toList()) {
        problems.addAll(compile(Samples.files(Samples.connector(spec))));
      }
    }
    assertEquals("", String.join("\n", problems));
  }

  private static List<String> compile(List<GeneratedFile> sources) throws IOException {
    return Javac.compile(Path.of("target/matrix"), sources, "-Xlint:all,-processing,-path,-classfile", "-Werror");
  }
}
