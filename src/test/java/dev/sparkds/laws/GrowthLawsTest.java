package dev.sparkds.laws;

import static dev.sparkds.Typed.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sparkds.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Growing a project gives, byte for byte, what a new one would be. */
class GrowthLawsTest {

  private static final List<List<String>> ADDITIONS = List.of(
      List.of("batch-reader"), List.of("stream-reader"), List.of("batch-writer"), List.of("stream-writer"),
      List.of("option", "tenant", "--type", "enum", "--values", "a,b", "--default", "a", "--description", "Whose: \"it\"."),
      List.of("option", "zone", "--type", "int", "--min", "1", "--example", "5"),
      List.of("column", "discount", "DECIMAL(9,4)", "--source", "/price/discount"));

  @TempDir Path work;
  private int made;

  static Stream<Arguments> additions() {
    return Stream.of("custom", "rabbitmq", "rest").flatMap(sample -> ADDITIONS.stream().map(addition -> Arguments.of(sample, addition)));
  }

  @ParameterizedTest
  @MethodSource("additions")
  void addingEqualsHavingAskedForIt(String sample, List<String> addition) throws IOException {
    Path without = without(sample, List.of(addition));
    SortedMap<String, String> before = Tree.of(without);
    change("add-", addition, without);
    assertNotEquals(before, Tree.of(without));
    assertEquals(Tree.of(made(without.resolve(".sparkds/spec.yaml"))), Tree.of(without));
  }

  @ParameterizedTest
  @MethodSource("additions")
  void removingWhatWasAddedIsAsBefore(String sample, List<String> addition) throws IOException {
    Path folder = without(sample, List.of(addition));
    SortedMap<String, String> before = Tree.of(folder);
    assertEquals(Tree.of(made(folder.resolve(".sparkds/spec.yaml"))), before);
    change("add-", addition, folder);
    change("remove-", addition.subList(0, Math.min(2, addition.size())), folder);
    assertEquals(before, Tree.of(folder));
  }

  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (List<String> one : ADDITIONS) {
      for (List<String> two : ADDITIONS.subList(ADDITIONS.indexOf(one) + 1, ADDITIONS.size())) {
        pairs.add(Arguments.of(one, two));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theOrderOfTwoAdditionsDoesNotMatter(List<String> one, List<String> two) throws IOException {
    Path left = without("custom", List.of(one, two));
    Path right = made(left.resolve(".sparkds/spec.yaml"));
    change("add-", one, left);
    change("add-", two, left);
    change("add-", two, right);
    change("add-", one, right);
    assertEquals(Tree.of(left), Tree.of(right));
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "rabbitmq", "minimal", "complete"})
  void updatingToTheSameTouchesNothing(String sample) throws IOException {
    Path folder = made(Path.of("samples", sample + ".yaml"));
    SortedMap<String, String> before = Tree.of(folder);
    SortedMap<String, String> times = Tree.times(folder);
    done("update", folder);
    done("diff", folder);
    done("add-stream-reader", folder);
    assertEquals(before, Tree.of(folder));
    assertEquals(times, Tree.times(folder));
  }

  /** The project of a sample as if it had never had these. */
  private Path without(String sample, List<List<String>> additions) throws IOException {
    Path folder = made(Path.of("samples", sample + ".yaml"));
    for (List<String> addition : additions) {
      if (addition.size() == 1) {
        change("remove-", addition, folder);
      }
    }
    return folder;
  }

  private Path made(Path spec) throws IOException {
    Path folder = work.resolve("project" + made++);
    done("new", "--spec", spec, "--out", folder);
    return folder;
  }

  private static void change(String verb, List<String> words, Path folder) {
    List<Object> line = new ArrayList<>(words);
    line.set(0, verb + words.get(0));
    line.add((int) words.stream().takeWhile(word -> !word.startsWith("--")).count(), folder);
    done(line.toArray());
  }
}
