package dev.sparkds.mutants;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tests of one project, and which of them notices a bug. */
final class Suite implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration HEALTHY = Duration.ofMinutes(9);

  private final Project project;
  private final Map<String, Duration> times = new HashMap<>();
  private TestJvm jvm;

  Suite(Project project) throws IOException {
    this.project = project;
    this.jvm = TestJvm.in(project);
  }

  /** All of these tests pass while there is no bug, or what they say of one would mean nothing. */
  int pass(List<String> tests) throws IOException, InterruptedException {
    project.heal();
    int passed = 0;
    for (String test : tests) {
      long start = System.nanoTime();
      String answer = run(test, HEALTHY);
      if (!answer.startsWith("passed ")) {
        throw new AssertionError(test + " " + answer + " without a bug, see " + project.folder() + ".log");
      }
      times.put(test, Duration.ofNanos(System.nanoTime() - start));
      passed += Integer.parseInt(answer.substring("passed ".length()));
    }
    jvm.end();
    return passed;
  }

  /**
   * The test that fails on the bug and not without it, or null; the one that did the last time is asked first,
   * then those that are called after the class, then the fast ones.
   */
  String killer(Mutant mutant, String last) throws IOException, InterruptedException {
    for (int tries = 0; tries < 2; tries++) {
      String killer = failing(mutant, last);
      if (killer == null || passes(killer)) {
        return killer;
      }
      jvm.close(); // the bug has left something behind in it
    }
    throw new AssertionError(mutant.id() + ": the test that fails on it fails without it, see " + project.folder() + ".log");
  }

  private String failing(Mutant mutant, String last) throws IOException, InterruptedException {
    project.seed(mutant);
    String killer = null;
    for (String test : project.tests().stream().sorted(order(mutant, last)).toList()) {
      String answer = run(test, PATIENCE.plus(times.getOrDefault(test, PATIENCE).multipliedBy(4)));
      if (!answer.startsWith("passed ")) {
        killer = name(test) + answer.replaceFirst("failed (?=\\S+$)", ".").replaceFirst("^failed", "");
        break;
      }
    }
    jvm.end();
    return killer;
  }

  private boolean passes(String killer) throws IOException, InterruptedException {
    project.heal();
    boolean passes = run(named(List.of(killer)).get(0), HEALTHY).startsWith("passed ");
    jvm.end();
    return passes;
  }

  /** The classes of tests that are called as in {@code killer}. */
  List<String> named(List<String> killers) {
    return project.tests().stream()
        .filter(test -> killers.stream().anyMatch(killer -> isIn(killer, test)))
        .toList();
  }

  private boolean isIn(String killer, String test) {
    return killer.split("[. ]")[0].equals(name(test));
  }

  private Comparator<String> order(Mutant mutant, String last) {
    return Comparator.<String, Boolean>comparing(test -> !isIn(last, test))
        .thenComparing(test -> !name(test).startsWith(mutant.file()))
        .thenComparing(test -> times.getOrDefault(test, PATIENCE));
  }

  /** The name of a test without what all tests of the project begin with. */
  private String name(String test) {
    return test.substring(project.names().packageName().length() + 1 + project.names().className().length());
  }

  private String run(String test, Duration patience) throws IOException, InterruptedException {
    if (!jvm.isAlive()) {
      jvm = TestJvm.in(project);
    }
    return jvm.run(test, patience);
  }

  @Override
  public void close() {
    jvm.close();
  }
}
