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
  private final List<Result> results = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Test
  void everyMutantHasItsPlaceAndItsName() {
    Set<String> ids = new TreeSet<>();
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

  /** A few of them; with {@code -Dmutants=all} all, or those of some specs, single ones or the untried, and writes docs/mutants.md. */
  @Test
  void theTestsOfTheProjectKillThem() throws IOException, InterruptedException {
    List<String> wanted = List.of(System.getProperty("mutants", "").split(","));
    boolean sample = wanted.equals(List.of(""));
    Set<String> tried = Report.verdicts().keySet();
    for (Mutants mutants : sample ? Sample.of(Mutants.all()) : Mutants.all()) {
      List<Mutant> some = mutants.list().stream()
          .filter(mutant -> wanted.stream().anyMatch(words(mutants, mutant, tried)::contains))
          .toList();
      if (!some.isEmpty()) {
        hunt(mutants, some, sample);
      }
    }
    System.out.println("mutants: " + results.stream().filter(Result::killed).count() + " of " + results.size() + " killed");
    results.stream().filter(Result::isUnexpected).map(Result::toString).forEach(problems::add);
    assertEquals("", String.join("\n", problems));
  }

  private static List<String> words(Mutants mutants, Mutant mutant, Set<String> tried) {
    return List.of("", "all", mutants.spec(), mutant.id(), tried.contains(mutant.id()) ? "tried" : "untried");
  }

  /** What goes wrong with one project keeps no other from its turn. */
  private void hunt(Mutants mutants, List<Mutant> some, boolean sample) throws IOException, InterruptedException {
    Map<String, String> last = Report.killers();
    try (Suite suite = new Suite(Project.of(mutants).built())) {
      if (!sample && some.size() == mutants.list().size()) {
        pass(suite, mutants.spec());
      }
      for (Mutant mutant : some) {
        seed(suite, mutants.spec(), mutant, last.getOrDefault(mutant.id(), ""));
        if (!sample) {
          Report.write(results, passed);
        }
      }
    } catch (AssertionError e) {
      problems.add(e.getMessage());
    }
  }

  /** For a few mutants there is no need for it: the test that kills one has to pass without the bug anyway. */
  private void pass(Suite suite, String spec) throws IOException, InterruptedException {
    long start = System.nanoTime();
    passed.put(spec, suite.pass());
    System.out.println(spec + ": " + passed.get(spec) + " tests pass in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
  }

  private void seed(Suite suite, String spec, Mutant mutant, String last) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try {
      results.add(new Result(spec, mutant, suite.killer(mutant, last), true));
      System.out.println(results.get(results.size() - 1) + " in " + (System.nanoTime() - start) / 100_000_000 / 10.0 + " s");
    } catch (AssertionError e) {
      problems.add(e.getMessage());
    }
  }
}
