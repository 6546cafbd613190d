package dev.sparkds.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page {@code docs/mutants.md}: what was seeded, and what noticed. */
final class Report {

  static final Path PAGE = Path.of("docs/mutants.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\| `([^`]+)` \\|$");

  private Report() {}

  /** Which test killed each mutant when the page was written: it is the first to be asked again. */
  static Map<String, String> killers() throws IOException {
    Map<String, String> killers = new HashMap<>();
    Matcher row = ROW.matcher(Files.exists(PAGE) ? Files.readString(PAGE) : "");
    while (row.find()) {
      killers.put(row.group(1), row.group(2));
    }
    return killers;
  }

  static void write(List<Result> results, Map<String, Integer> tests, Map<String, String> withoutCounterpart) throws IOException {
    List<Result> ofTheSeed = results.stream().filter(result -> result.mutant().defect() != null)
        .sorted(Comparator.comparing(result -> number(result.mutant().defect()))).toList();
    List<Result> ours = results.stream().filter(result -> result.mutant().defect() == null).toList();
    StringBuilder page = new StringBuilder("""
        # Mutants

        Each is a bug on purpose in the code of a generated project, compiled with it; then the tests of that project are run until
        one fails. `mvn test -Dtest=MutantsTest -Dmutants=all` does this for all of them and writes this page; `-Dmutants=` with the name of a spec or
        of a mutant, for those alone. A part of them, which changes with the templates, is a test of every build. To add one, add an entry to
        `src/test/resources/mutants/`.

        """);
    page.append("Killed: ").append(killed(results)).append(". Of the defects of the seed, ")
        .append(ofTheSeed.stream().map(result -> result.mutant().defect()).distinct().count())
        .append(" are seeded, by ").append(killed(ofTheSeed)).append(" killed mutants; ")
        .append(withoutCounterpart.size()).append(" have no counterpart in Java.\n\n| project | tests |\n|---|---:|\n");
    tests.forEach((spec, count) -> page.append("| ").append(spec).append(" | ").append(count).append(" |\n"));
    page.append("\n## Defects of the seed\n\n| mutant | defect | project | class | what is wrong | killed by |\n|---|---|---|---|---|---|\n");
    ofTheSeed.forEach(result -> page.append(row(result, " | " + result.mutant().defect())));
    page.append("\nWithout a counterpart:\n\n");
    withoutCounterpart.forEach((defect, reason) -> page.append("* ").append(defect).append(": ").append(reason).append('\n'));
    page.append("\n## Our own\n\n| mutant | project | class | what is wrong | killed by |\n|---|---|---|---|---|\n");
    ours.forEach(result -> page.append(row(result, "")));
    Files.writeString(PAGE, page);
  }

  private static String killed(List<Result> results) {
    return results.stream().filter(Result::killed).count() + " of " + results.size();
  }

  private static int number(String defect) {
    return Integer.parseInt(defect.substring(1));
  }

  private static String row(Result result, String defect) {
    Mutant mutant = result.mutant();
    return "| `" + mutant.id() + "`" + defect + " | " + result.spec() + " | " + mutant.file() + " | " + mutant.why()
        + (result.killed() ? " | `" + result.killer() + "` |\n" : " | nobody |\n");
  }
}
