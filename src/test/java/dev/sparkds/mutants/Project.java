package dev.sparkds.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sparkds.Javac;
import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.generate.Names;
import dev.sparkds.model.Connector;
import dev.sparkds.project.ConnectorProject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project of a spec, in a folder and compiled, which can be given a bug and be healed of it. */
final class Project {

  private static final Path WORK = Path.of("target/mutants").toAbsolutePath();

  private final Names names;
  private final List<GeneratedFile> files;
  private final Path folder;
  private final Path healthy;

  private Project(Mutants mutants) {
    Connector connector = Samples.connector(mutants.yaml());
    names = Names.of(connector);
    files = Samples.project(mutants.yaml());
    folder = WORK.resolve(mutants.spec());
    healthy = WORK.resolve(mutants.spec() + "-healthy");
  }

  static Project of(Mutants mutants) {
    return new Project(mutants);
  }

  Names names() {
    return names;
  }

  Path folder() {
    return folder;
  }

  Path classes() {
    return folder.resolve("target/classes");
  }

  Path testClasses() {
    return folder.resolve("target/test-classes");
  }

  /** What is wrong with the mutant, where the templates have moved on without it. */
  Optional<String> stale(Mutant mutant) {
    try {
      mutant.in(files, names);
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(mutant.id() + ": " + e.getMessage());
    }
  }

  /** Writes and compiles it, without a bug; only Maven knows what else its tests need. */
  Project built() throws IOException, InterruptedException {
    delete(folder);
    delete(healthy);
    Files.createDirectories(WORK);
    ConnectorProject.create(folder, files);
    compile(classes(), files.stream().filter(file -> file.path().startsWith("src/main/java/")).toList());
    copy(folder.resolve("src/main/resources"), classes());
    compile(testClasses(), files.stream().filter(file -> file.path().startsWith("src/test/java/")).toList());
    copy(folder.resolve("src/test/resources"), testClasses());
    copy(classes(), healthy);
    if (files.stream().anyMatch(file -> file.path().startsWith("src/test/broker/"))) {
      Process maven = new ProcessBuilder("mvn", "-B", "-ntp", "-q", "process-test-resources").directory(folder.toFile()).inheritIO().start();
      assertEquals(0, maven.waitFor(), "the broker of the tests is not to be had");
    }
    return this;
  }

  /** Lets its classes be those without a bug, but for the one with the mutant's. */
  void seed(Mutant mutant) throws IOException {
    heal();
    compile(classes(), List.of(mutant.in(files, names)));
  }

  void heal() throws IOException {
    delete(classes());
    copy(healthy, classes());
  }

  private void compile(Path out, List<GeneratedFile> sources) throws IOException {
    List<String> problems = Javac.compile(out, sources,
        "-cp", classes() + File.pathSeparator + System.getProperty("java.class.path"));
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  /** The classes that have tests, by their full names. */
  List<String> tests() {
    return files.stream()
        .map(GeneratedFile::path)
        .filter(path -> path.startsWith("src/test/java/") && path.endsWith("Test.java"))
        .map(path -> path.substring("src/test/java/".length(), path.length() - ".java".length()).replace('/', '.'))
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }
}
