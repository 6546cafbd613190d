package dev.sparkds.mutants;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tests of one project, and which of them notices a bug. */
final class Suite implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration HEALTHY = Duration.ofMinutes(9);

  private final Project project;
  private final Map<String, Duration> times = new HashMap<>();
  private final Map<String, Integer> kills = new HashMap<>();
  private TestJvm jvm;

  Suite(Project project) throws IOException {
    this.project = project;
    this.jvm = TestJvm.in(project);
  }

  /** All tests pass while there is no bug, or what they say of one would mean nothing. */
  int pass() throws IOException, InterruptedException {
    project.heal();
    int passed = 0;
    for (String test : project.tests()) {
      String answer = run(test, HEALTHY);
      if (!answer.startsWith("passed ")) {
        throw new AssertionError(test + " " + answer + " without a bug, see " + project.folder() + ".log");
      }
      passed += Integer.parseInt(answer.substring("passed ".length()));
    }
    jvm.end();
    return passed;
  }

  /**
   * The test that fails on the bug and not without it, or null; the one that did the last time is asked first.
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
    List<String> orders = new ArrayList<>(orders(last));
    orders.addAll(project.tests().stream().sorted(order(mutant)).toList());
    for (int i = 0; i < orders.size() && killer == null; i++) {
      String test = orders.get(i).split("#")[0];
      String answer = run(orders.get(i), PATIENCE.plus(times.getOrDefault(test, PATIENCE).multipliedBy(4)));
      if (!answer.startsWith("passed ")) {
        killer = name(test) + answer.replaceFirst("failed (?=\\S+$)", ".").replaceFirst("^failed", "");
        kills.merge(mutant.file() + name(test), 1, Integer::sum);
      }
    }
    jvm.end();
    return killer;
  }

  private boolean passes(String killer) throws IOException, InterruptedException {
    project.heal();
    boolean passes = run(orders(killer).get(0), HEALTHY).startsWith("passed ");
    jvm.end();
    return passes;
  }

  /** What to ask for to run the test that is called as in {@code killer}, alone if it can be. */
  private List<String> orders(String killer) {
    String[] name = killer.split("\\.");
    return project.tests().stream()
        .filter(test -> name(test).equals(killer.split("[. ]")[0]))
        .map(test -> name.length == 2 ? test + "#" + name[1] : test)
        .toList();
  }

  /** What is likely to notice and fast comes first. */
  private Comparator<String> order(Mutant mutant) {
    return Comparator.comparing(test -> {
      int likely = 1 + 4 * kills.getOrDefault(mutant.file() + name(test), 0) + (name(test).startsWith(mutant.file()) ? 4 : 0);
      return times.getOrDefault(test, PATIENCE).dividedBy(likely);
    });
  }

  /** The name of a test without what all tests of the project begin with. */
  private String name(String test) {
    return test.substring(project.names().packageName().length() + 1 + project.names().className().length());
  }

  private String run(String test, Duration patience) throws IOException, InterruptedException {
    if (!jvm.isAlive()) {
      jvm = TestJvm.in(project);
    }
    long start = System.nanoTime();
    String answer = jvm.run(test, patience);
    times.put(test, Duration.ofNanos(System.nanoTime() - start));
    return answer;
  }

  @Override
  public void close() {
    jvm.close();
  }
}
