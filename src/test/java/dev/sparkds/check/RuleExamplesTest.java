package dev.sparkds.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.check.rules.Rule;
import dev.sparkds.check.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule finds what is bad where a line says {@code finding}, and nothing in what is good: in the pair that it is
 * explained with, and in {@code src/test/resources/check/<rule>/{bad,good}/*.java}.
 */
class RuleExamplesTest {

  private static final Path EXPLAINED = Path.of("src/main/resources/check");
  private static final Path MORE = Path.of("src/test/resources/check");

  @TempDir Path folder;

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsTheBadAndLeavesTheGood(Rule rule) throws IOException {
    List<String> bad = examples(rule, "bad");
    List<String> good = examples(rule, "good");
    assertFalse(bad.isEmpty() || good.isEmpty(), rule.id() + " has no pair of examples");
    for (String example : bad) {
      List<Integer> marked = marked(example);
      assertFalse(marked.isEmpty(), "no line says finding in\n" + example);
      assertEquals(marked, found(rule, example), example);
    }
    for (String example : good) {
      assertEquals(List.of(), marked(example), example);
      assertEquals(List.of(), found(rule, example), example);
    }
  }

  @Test
  void everyExampleIsOfARule() throws IOException {
    List<String> ids = rules().stream().map(Rule::id).sorted().toList();
    assertEquals(ids, list(EXPLAINED).stream().map(path -> path.getFileName().toString()).toList());
    assertTrue(ids.containsAll(list(MORE).stream().map(path -> path.getFileName().toString()).toList()), list(MORE) + "");
  }

  @Test
  void wordsAreOneSentenceEach() {
    for (Rule rule : rules()) {
      assertTrue(rule.id().matches("[a-z]+(-[a-z]+)+"), rule.id());
      assertTrue(rule.traps().matches("([TD]\\d+( |$))*"), rule.id());
      assertTrue(rule.title().matches("[A-Za-z`].*[^.]") && rule.title().length() < 70, rule.title());
      assertTrue(rule.why().matches("[A-Z`0-9].*\\.") && !rule.why().substring(0, rule.why().length() - 1).contains(". "), rule.why());
      assertTrue(rule.remedy().matches("(?s)[A-Z].*[.]"), rule.remedy());
    }
  }

  private static List<String> examples(Rule rule, String kind) throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add(Files.readString(EXPLAINED.resolve(rule.id()).resolve(kind + ".java")));
    assertEquals(texts.get(0), kind.equals("bad") ? rule.bad() : rule.good());
    for (Path more : list(MORE.resolve(rule.id()).resolve(kind))) {
      texts.add(Files.readString(more));
    }
    return texts;
  }

  private static List<Integer> marked(String example) {
    List<String> lines = example.lines().toList();
    return IntStream.rangeClosed(1, lines.size()).filter(line -> lines.get(line - 1).matches(".*(// finding|/\\* finding \\*/.*)")).boxed().toList();
  }

  private List<Integer> found(Rule rule, String example) throws IOException {
    String[] parts = example.split("// file: ");
    Path project = Files.createTempDirectory(folder, "example");
    write(project.resolve("src/main/java/Example.java"), parts[0]);
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] file = part.split("\n", 2);
      write(project.resolve(file[0]), file[1]);
    }
    return Review.of(project).findings().stream().filter(finding -> finding.rule().equals(rule)).map(Finding::line).distinct().collect(Collectors.toList());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
