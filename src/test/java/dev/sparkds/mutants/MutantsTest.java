package dev.sparkds.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tests of generated projects notice the bugs that such code can have: those of the seed, and more. */
class MutantsTest {

  private static final int DEFECTS = 35;

  private final Map<String, Integer> passed = new TreeMap<>();

  @Test
  void everyMutantHasItsPlaceAndItsName() {
    Set<String> ids = new TreeSet<>();
    List<String> problems = new ArrayList<>();
    for (Mutants mutants : Mutants.all()) {
      Project project = Project.of(mutants);
      for (Mutant mutant : mutants.list()) {
        project.stale(mutant).ifPresent(problems::add);
        if (!ids.add(mutant.id())) {
          problems.add(mutant.id() + " is there twice");
        }
      }
    }
    assertEquals("", String.join("\n", problems));
  }

  @Test
  void everyDefectOfTheSeedIsAMutantOrCannotBe() throws IOException {
    Set<String> known = new TreeSet<>(Mutants.withoutCounterpart().keySet());
    Mutants.all().forEach(mutants -> mutants.list().stream().map(Mutant::defect).filter(d -> d != null).forEach(known::add));
    assertEquals(IntStream.rangeClosed(1, DEFECTS).mapToObj(n -> "D" + n).collect(Collectors.toCollection(TreeSet::new)), known);
  }

  /** A few of them; with {@code -Dmutants=all} all, or those of some specs, or single ones, and writes docs/mutants.md. */
  @Test
  void theTestsOfTheProjectKillThem() throws IOException, InterruptedException {
    List<String> wanted = List.of(System.getProperty("mutants", "").split(","));
    boolean sample = wanted.equals(List.of(""));
    List<Result> results = new ArrayList<>();
    for (Mutants mutants : sample ? Sample.of(Mutants.all()) : Mutants.all()) {
      List<Mutant> some = mutants.list().stream()
          .filter(mutant -> wanted.stream().anyMatch(List.of("", "all", mutants.spec(), mutant.id())::contains))
          .toList();
      if (!some.isEmpty()) {
        List<Result> own = hunt(mutants, some, !sample);
        if (!sample) {
          Report.write(own, passed);
        }
        results.addAll(own);
      }
    }
    System.out.println("mutants: " + results.stream().filter(Result::killed).count() + " of " + results.size() + " killed");
    assertEquals(List.of(), results.stream().filter(result -> !result.killed()).toList());
  }

  private List<Result> hunt(Mutants mutants, List<Mutant> some, boolean everyTest) throws IOException, InterruptedException {
    Map<String, String> last = Report.killers();
    Project project = Project.of(mutants).built();
    List<Result> results = new ArrayList<>();
    try (Suite suite = new Suite(project)) {
      long begin = System.nanoTime();
      int count = suite.pass(everyTest ? project.tests() : suite.named(some.stream().map(mutant -> last.getOrDefault(mutant.id(), "")).toList()));
      passed.put(mutants.spec(), count);
      System.out.println(mutants.spec() + ": " + count + " tests pass in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
      for (Mutant mutant : some) {
        long start = System.nanoTime();
        String killer = suite.killer(mutant, last.getOrDefault(mutant.id(), ""));
        results.add(new Result(mutants.spec(), mutant, killer, (System.nanoTime() - start) / 1_000_000));
        System.out.println(results.get(results.size() - 1));
      }
    }
    return results;
  }
}
