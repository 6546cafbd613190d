package dev.sparkds.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of one document; the first that concerns a path stands for all that follow from it. */
final class Findings {
  private static final int MOST = 200;

  private final Document document;
  private final List<Problem> problems;
  private final Set<String> paths = new HashSet<>();
  private final List<String> idle = new ArrayList<>();

  Findings(Document document) {
    this.document = document;
    this.problems = new ArrayList<>(document.problems());
  }

  void add(String path, String message, String hint) {
    if (paths.add(path)) {
      problems.add(document.problem(path, message, hint));
    }
  }

  /** About what has no meaning beside the rest: without what is at the idle path, the spec is right. */
  void addIdle(String idlePath, String path, String message, String hint) {
    idle.add(idlePath);
    add(path, message, hint);
  }

  List<String> idle() {
    return idle;
  }

  /** About a key of the block at the path, rather than about the block. */
  void addKey(String path, Place place, String message, String hint) {
    problems.add(new Problem(document.file(), place.line(), place.column(), path, message, hint));
  }

  /** Whether nobody would read on. */
  boolean isFull() {
    return problems.size() >= MOST;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  boolean concerns(String path) {
    return paths.contains(path);
  }

  /** Throws all of it, in the order of the file, if there is any. */
  void raise() {
    if (!problems.isEmpty()) {
      throw new SpecException(document, problems.stream()
          .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
          .limit(MOST)
          .toList());
    }
  }
}
