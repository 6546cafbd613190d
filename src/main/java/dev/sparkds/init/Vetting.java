package dev.sparkds.init;

import dev.sparkds.model.Connector;
import dev.sparkds.spec.Problem;
import dev.sparkds.spec.SpecChecker;
import dev.sparkds.spec.SpecException;
import dev.sparkds.spec.SpecReader;
import dev.sparkds.spec.SpecSchema;
import dev.sparkds.spec.SystemPacks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the checker read a spec before anybody else does, and takes guesses out that it refuses. */
final class Vetting {
  private static final int MOST_ROUNDS = 20;
  private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?");

  private final SystemPacks packs;
  private final String head;
  private final List<String> remarks;

  Vetting(SystemPacks packs, String head, List<String> remarks) {
    this.packs = packs;
    this.head = head;
    this.remarks = remarks;
  }

  /** The spec, which is valid; what a person said themselves is refused rather than taken out. */
  NewSpec spec(Map<String, Object> spec, String file) {
    for (int round = 0; ; round++) {
      String text = head + CommentedYaml.of(spec, SpecSchema.descriptions(packs));
      try {
        Connector connector = new SpecChecker(packs).check(SpecReader.read(file, text.getBytes(StandardCharsets.UTF_8)));
        return new NewSpec(connector.name(), text, Guessed.of(spec), List.copyOf(remarks));
      } catch (SpecException refused) {
        if (round == MOST_ROUNDS || !takeOut(spec, refused.problems())) {
          throw refused;
        }
      }
    }
  }

  /** The last of a list first, so that the others keep their places. */
  private boolean takeOut(Map<String, Object> spec, List<Problem> problems) {
    List<Problem> last = new ArrayList<>(problems);
    last.sort(Comparator.comparingInt(Problem::line).reversed());
    boolean any = false;
    for (Problem problem : last) {
      if (takeOut(spec, problem.path())) {
        remarks.add(Remark.line("left out " + problem.path() + ": " + problem.message()));
        any = true;
      }
    }
    return any;
  }

  /** Takes the smallest guess out that holds the path. */
  @SuppressWarnings("unchecked")
  private static boolean takeOut(Map<String, Object> block, String path) {
    Matcher step = STEP.matcher(path);
    if (!step.lookingAt() || !block.containsKey(step.group(1))) {
      return false;
    }
    String key = step.group(1);
    Object value = block.get(key);
    if (value instanceof Guess<?> guess) {
      return !guess.isGiven() && (key.equals("name") ? block.put(key, Guess.unsure(ConnectorName.FALLBACK, "choose one")) != null
          : block.remove(key) != null);
    }
    if (value instanceof Map<?, ?> inner) {
      String rest = path.substring(step.end());
      return inner.isEmpty() ? block.remove(key) != null
          : takeOut((Map<String, Object>) inner, rest.startsWith(".") ? rest.substring(1) : rest);
    }
    return step.group(2) != null && value instanceof List<?> list && takeOut(block, key, list, Integer.parseInt(step.group(2)));
  }

  private static boolean takeOut(Map<String, Object> block, String key, List<?> list, int index) {
    if (index >= list.size() || !(list.get(index) instanceof Guess<?> guess) || guess.isGiven()) {
      return false;
    }
    List<Object> rest = new ArrayList<>(list);
    rest.remove(index);
    if (rest.isEmpty()) {
      block.remove(key);
    } else {
      block.put(key, rest);
    }
    return true;
  }
}
