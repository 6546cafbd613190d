package dev.sparkds.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who knows whom: {@code cli → spec → model ← generate ← project ← cli}, {@code cli → check}, {@code cli → init → spec}, and where each library lives. */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/sparkds");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");

  private static final Map<String, Set<String>> KNOWS = Map.of(
      "cli", Set.of("spec", "model", "generate", "project", "check", "init", "ask"),
      "init", Set.of("spec", "model", "ask"),
      "ask", Set.of(),
      "spec", Set.of("model"),
      "model", Set.of(),
      "generate", Set.of("model"),
      "project", Set.of("model", "generate"),
      "check", Set.of());

  private static final Map<String, Set<String>> LIBRARIES = Map.of(
      "cli", Set.of("picocli", "com.fasterxml.jackson"),
      "init", Set.of("com.fasterxml.jackson", "org.yaml.snakeyaml.LoaderOptions"),
      "ask", Set.of("org.jline"),
      "spec", Set.of("org.yaml.snakeyaml"),
      "model", Set.of(),
      "generate", Set.of("freemarker"),
      "project", Set.of("com.github.javaparser"),
      "check", Set.of("com.github.javaparser"));

  @Test
  void packagesKnowOnlyWhomTheyMay() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Path file : sources()) {
      String home = SOURCES.relativize(file).getName(0).toString();
      for (String name : imports(file)) {
        if (KNOWS.containsKey(home) && !allowed(home, name)) {
          breaches.add(file + " imports " + name);
        }
      }
    }
    assertEquals(List.of(), breaches);
  }

  @Test
  void theGeneratorSeesNoClockAndNoEnvironment() throws IOException {
    for (Path file : sources()) {
      if (file.getParent().endsWith("generate")) {
        String text = Files.readString(file);
        assertFalse(text.matches("(?s).*(System\\.(getenv|getProperty|currentTime|nanoTime)|Instant\\.now|LocalDate).*"), file.toString());
      }
    }
  }

  @Test
  void filesKeepTheirBudget() throws IOException {
    List<Integer> lengths = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      lengths.add(lines);
      assertFalse(lines > 200, file + " has " + lines + " lines");
    }
    lengths.sort(null);
    int median = lengths.get(lengths.size() / 2);
    assertFalse(median > 70, "the median file has " + median + " lines");
  }

  private static boolean allowed(String home, String name) {
    if (name.startsWith("java.") || name.startsWith("javax.lang.model.")) {
      return true;
    }
    if (name.startsWith("dev.sparkds.")) {
      String other = name.split("\\.")[2];
      return other.equals(home) || KNOWS.get(home).contains(other);
    }
    return LIBRARIES.get(home).stream().anyMatch(library -> name.equals(library) || name.startsWith(library + "."));
  }

  private static List<String> imports(Path file) throws IOException {
    Matcher matcher = IMPORT.matcher(Files.readString(file));
    List<String> names = new ArrayList<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
