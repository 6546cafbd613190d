package dev.sparkds.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page {@code docs/mutants.md}: what was seeded, and what noticed. */
final class Report {

  private static final Path PAGE = Path.of("docs/mutants.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\| (`[^`]+`|nobody[^|]*) \\|$");

  private static final Pattern PROJECT = Pattern.compile("(?m)^\\| ([a-z-]+) \\| (\\d+) \\| \\d+ \\| \\d+ \\|$");

  private static final String TEXT = """
      # Mutants

      A mutant is a bug on purpose: other text in one place of one class of a generated project. It is compiled, and the tests of that project are run until
      one of them fails, which has to pass again without the bug. `mvn test -Dtest=MutantsTest -Dmutants=all` does this for every mutant and writes this page;
      `-Dmutants=` with names of projects or mutants, separated by commas, or `untried`, does it for those alone, and changes their rows. Each build does it for a few, which are others when the templates change. The mutants are lists in
      `src/test/resources/mutants/`, where a new entry is a new mutant. Those of rabbitmq want RabbitMQ itself: `RABBITMQ_URI` says where it is.

      **Killed: %s.** What has not been tried yet counts as not killed. Of the 35 known bugs of the Python guide that sparkds follows, D1 to D35, %d can be made in Java: they are %d of the mutants, and
      %d of these are killed.

      | project | tests that pass without a bug | mutants | killed |
      |---|---:|---:|---:|
      %s
      ## Known bugs

      | mutant | bug | project | class | what is wrong | killed by |
      |---|---|---|---|---|---|
      %s
      Not possible in Java:

      %s
      ## Bugs of our own

      | mutant | project | class | what is wrong | killed by |
      |---|---|---|---|---|
      %s
      ## Tried, and no bug

      %s""";

  private Report() {}

  /** Which test killed each mutant when the page was written: it is the first to be asked again. */
  static Map<String, String> killers() throws IOException {
    Map<String, String> killers = new HashMap<>();
    verdicts().forEach((id, verdict) -> {
      if (verdict.startsWith("`")) {
        killers.put(id, verdict.replace("`", ""));
      }
    });
    return killers;
  }

  /** What the page says of each mutant that was tried. */
  static Map<String, String> verdicts() throws IOException {
    Map<String, String> verdicts = new HashMap<>();
    Matcher row = ROW.matcher(page());
    while (row.find()) {
      verdicts.put(row.group(1), row.group(2));
    }
    return verdicts;
  }

  private static Map<String, Integer> tests() throws IOException {
    Map<String, Integer> tests = new TreeMap<>();
    Matcher row = PROJECT.matcher(page());
    while (row.find()) {
      tests.put(row.group(1), Integer.valueOf(row.group(2)));
    }
    return tests;
  }

  private static String page() throws IOException {
    return Files.exists(PAGE) ? Files.readString(PAGE) : "";
  }

  /** Writes the page with these results, and those that it had of mutants which were not tried this time. */
  static void write(List<Result> news, Map<String, Integer> passed) throws IOException {
    Map<String, String> killers = killers();
    Set<String> tried = verdicts().keySet();
    Map<String, Integer> tests = tests();
    tests.putAll(passed);
    Map<String, Result> byId = news.stream().collect(Collectors.toMap(result -> result.mutant().id(), result -> result));
    List<Result> results = new ArrayList<>();
    for (Mutants mutants : Mutants.all()) {
      for (Mutant mutant : mutants.list()) {
        String id = mutant.id();
        results.add(byId.getOrDefault(id, new Result(mutants.spec(), mutant, killers.get(id), tried.contains(id))));
      }
    }
    write(results, results.stream().filter(result -> result.mutant().defect() != null)
        .sorted(Comparator.comparing(result -> Integer.parseInt(result.mutant().defect().substring(1)))).toList(), tests);
  }

  private static void write(List<Result> results, List<Result> known, Map<String, Integer> tests) throws IOException {
    List<Result> ours = results.stream().filter(result -> result.mutant().defect() == null).toList();
    Files.writeString(PAGE, TEXT.formatted(
        killed(results) + " of " + results.size(), known.stream().map(result -> result.mutant().defect()).distinct().count(),
        known.size(), killed(known), projects(results, tests), rows(known), reasons(Mutants.withoutCounterpart()),
        rows(ours), reasons(Mutants.equivalent())));
  }

  private static String projects(List<Result> results, Map<String, Integer> tests) {
    return lines(results.stream().map(Result::spec).distinct().sorted().map(project -> {
      List<Result> own = results.stream().filter(result -> result.spec().equals(project)).toList();
      String passed = tests.containsKey(project) ? tests.get(project).toString() : "not run whole";
      return "| " + project + " | " + passed + " | " + own.size() + " | " + killed(own) + " |";
    }).toList());
  }

  private static long killed(List<Result> results) {
    return results.stream().filter(Result::killed).count();
  }

  private static String rows(List<Result> results) {
    return lines(results.stream().map(result -> {
      Mutant mutant = result.mutant();
      return "| `" + mutant.id() + "` | " + (mutant.defect() == null ? "" : mutant.defect() + " | ") + result.spec() + " | "
          + mutant.file() + " | " + mutant.why() + " | " + result.verdict() + " |";
    }).toList());
  }

  private static String reasons(Map<String, String> reasons) {
    return lines(reasons.entrySet().stream().map(entry -> "* " + entry.getKey() + ": " + entry.getValue()).toList());
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
