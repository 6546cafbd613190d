package dev.sparkds.run;

import dev.sparkds.Samples;
import dev.sparkds.project.ConnectorProject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The projects of samples, and programs that are run on them, each with a log. */
final class Builds {

  static final Path WORK = Path.of("target/run").toAbsolutePath();

  private Builds() {}

  /** The project of a sample, or of a spec that only tests have, in a folder that is new. */
  static void create(String sample, Path folder) throws IOException {
    Files.createDirectories(WORK);
    delete(folder);
    Path ofTests = Path.of("src/test/resources/run", sample + ".yaml");
    Path spec = Files.exists(ofTests) ? ofTests : Path.of("samples", sample + ".yaml");
    ConnectorProject.create(folder, Samples.project(spec));
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  /** Runs a program to its end, and gives its exit code. */
  static int run(Path folder, Path log, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  /** Whether a server can be had; where all have to be there, a missing one is left to fail. */
  static boolean hasServer(String program) {
    return "true".equals(System.getenv("SPARKDS_REQUIRE_SERVERS"))
        || Stream.concat(Stream.of("/usr/lib/rabbitmq/bin", "/usr/sbin"), Stream.of(System.getenv("PATH").split(File.pathSeparator)))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What the tests of a project counted: rows lost and doubled, and which broker it was. */
  static List<String> counts(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(" lost ") || line.startsWith("The tests use"))
        .map(line -> "  " + line)
        .toList();
  }

  static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return "see " + log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
