package dev.sparkds.evolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Javac;
import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.project.merge.FileMerge;
import dev.sparkds.project.merge.Merged;
import dev.sparkds.project.merge.Survival;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people edit survives whatever is generated later, and seldom asks for them. */
class EditCorpusTest {

  private static final List<String> COMPILING = List.of(
      "rename a field", "sort the methods", "indent by tabs", "Allman braces", "reverse the methods", "add fields to the client",
      "join continued lines", "extract a method", "annotate methods", "Allman braces and tabs", "var for locals", "indent by four",
      "reformat by a printer", "add a method at the start", "CRLF", "comment methods");

  @TempDir
  private Path folder;

  /** One file that a person edited and sparkds changed. */
  private record Case(String edit, String growth, String path, String base, String yours, String ours) {
    @Override
    public String toString() {
      return edit + ", " + growth + ": " + path;
    }
  }

  /** What sparkds made of a case: how many conflicts, what was lost in them, and what else is wrong. */
  private record Outcome(int conflicts, List<String> lost, List<String> wrong) {}

  @Test
  void everyEditSurvivesEveryGrowth() throws IOException, InterruptedException {
    List<Case> cases = cases();
    List<Outcome> outcomes = cases.parallelStream().map(EditCorpusTest::outcome).toList();
    GitMerge git = new GitMerge(folder);
    for (Case it : cases) {
      git.add(it.base(), it.yours(), it.ours());
    }
    Map<Integer, Integer> gits = git.run();
    Map<String, int[]> counts = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      int[] row = counts.computeIfAbsent(cases.get(i).edit(), edit -> new int[4]);
      row[0] += outcomes.get(i).conflicts();
      row[1] += gits.get(i);
      row[2] += outcomes.get(i).lost().isEmpty() ? 0 : 1;
      row[3] += lost(cases.get(i), new Merged(git.merged(i), List.of())).isEmpty() ? 0 : 1;
      wrong.addAll(outcomes.get(i).wrong());
    }
    print(counts, cases.size());
    assertEquals(List.of(), wrong);
    assertTrue(4 * sum(counts, 0) <= sum(counts, 1), sum(counts, 0) + " conflicts against git's " + sum(counts, 1));
  }

  /** Some of the edits that leave a project that compiles, each with another growth. */
  @Test
  void whatWasMergedCompiles() throws IOException {
    List<Growth> growths = Growth.all();
    int number = 0;
    for (String edit : COMPILING) {
      Growth growth = growths.get(number++ % growths.size());
      Hand hand = new Hand(growth.base());
      HandEdits.all().get(edit).accept(hand);
      Map<String, String> merged = new TreeMap<>(growth.ours());
      merged.putAll(hand.files());
      cases(edit, growth, hand.files()).forEach(it -> merged.put(it.path(), text(it)));
      growth.ours().forEach((path, ours) -> merged.compute(path, (key, now) -> hand.files().getOrDefault(path, "").equals(growth.base().get(path)) ? ours : now));
      List<GeneratedFile> files = merged.entrySet().stream().map(file -> new GeneratedFile(file.getKey(), file.getValue())).toList();
      assertEquals(List.of(), Javac.compile(folder, files, "-nowarn"), edit + ", " + growth.name());
    }
  }

  private static String text(Case it) {
    Merged merged = FileMerge.merge(it.path(), it.base(), it.yours(), it.ours());
    assertEquals(List.of(), merged.conflicts(), it.toString());
    return merged.text();
  }

  private static Outcome outcome(Case it) {
    Merged merged = FileMerge.merge(it.path(), it.base(), it.yours(), it.ours());
    List<String> lost = lost(it, merged);
    List<String> wrong = new ArrayList<>();
    if (!lost.isEmpty()) {
      wrong.add(it + " lost " + lost);
    }
    if (merged.conflicts().isEmpty()) {
      Survival.missing(it.base(), it.yours(), it.ours(), merged).forEach(word -> wrong.add(it + " " + word));
      if (it.path().endsWith(".java") && JavaLayouts.isJava(it.yours())) {
        JavaLayouts.twice(merged.text()).forEach(member -> wrong.add(it + ": " + member + " is there twice"));
      }
    }
    return new Outcome(merged.conflicts().size(), lost, wrong);
  }

  private static List<String> lost(Case it, Merged merged) {
    return Survival.lost(it.base(), it.yours(), it.ours(), merged);
  }

  private static void print(Map<String, int[]> counts, int cases) {
    System.out.printf("%-40s %8s %8s %8s %8s%n", "edit", "sparkds", "git", "lost", "by git");
    counts.forEach((edit, row) -> System.out.printf("%-40s %8d %8d %8d %8d%n", edit, row[0], row[1], row[2], row[3]));
    System.out.printf("%-40s %8d %8d %8d %8d%n", counts.size() + " edits, " + cases + " files",
        sum(counts, 0), sum(counts, 1), sum(counts, 2), sum(counts, 3));
  }

  private static int sum(Map<String, int[]> counts, int column) {
    return counts.values().stream().mapToInt(row -> row[column]).sum();
  }

  private static List<Case> cases() {
    List<Growth> growths = Growth.all();
    List<Case> cases = new ArrayList<>();
    for (Map.Entry<String, Consumer<Hand>> edit : HandEdits.all().entrySet()) {
      boolean applied = false;
      for (Growth growth : growths) {
        Hand hand = new Hand(growth.base());
        edit.getValue().accept(hand);
        applied |= !hand.files().equals(growth.base());
        cases.addAll(cases(edit.getKey(), growth, hand.files()));
      }
      assertTrue(applied, "no project has what to " + edit.getKey());
    }
    return cases;
  }

  private static List<Case> cases(String edit, Growth growth, Map<String, String> yours) {
    Map<String, String> moved = yours.entrySet().stream()
        .filter(file -> !growth.base().containsKey(file.getKey()))
        .collect(Collectors.toMap(file -> name(file.getKey()), Map.Entry::getValue, (one, two) -> one, HashMap::new));
    List<Case> cases = new ArrayList<>();
    growth.base().forEach((path, base) -> {
      String mine = yours.getOrDefault(path, moved.get(name(path)));
      String ours = growth.ours().get(path);
      if (mine != null && ours != null && !mine.equals(base) && !ours.equals(base) && !mine.equals(ours)) {
        cases.add(new Case(edit, growth.name(), path, base, mine, ours));
      }
    });
    return cases;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
