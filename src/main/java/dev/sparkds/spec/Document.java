package dev.sparkds.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML file as read.
 *
 * @param places where each path stands: the value of a scalar, the key of a block or list
 * @param problems what was found wrong while reading, the rest of the file being usable
 */
public record Document(
    String file, String text, List<String> lines, Node root, Map<String, Place> places, List<Problem> problems) {
  private static final int WIDEST = 160;

  static Document unread(String file) {
    return new Document(file, "", List.of(), new Node.Mapping(Place.START, List.of()), Map.of(), List.of());
  }

  boolean has(String path) {
    return places.containsKey(path);
  }

  /** The place of a path, or of the nearest enclosing one that is written. */
  Place place(String path) {
    Place place = places.get(path);
    return place != null ? place : path.isEmpty() ? Place.START : place(Paths.parent(path));
  }

  Problem problem(String path, String message, String hint) {
    Place place = place(path);
    return new Problem(file, place.line(), place.column(), path, message, hint);
  }

  String excerpt(Problem problem) {
    return line(problem.line())
        .filter(line -> line.length() <= WIDEST && problem.column() <= line.length() + 1)
        .map(line -> "\n  " + line + "\n  " + caret(line, problem.column()))
        .orElse("");
  }

  private Optional<String> line(int number) {
    return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
  }

  private static String caret(String line, int column) {
    return line.substring(0, column - 1).replaceAll("[^\t]", " ") + "^";
  }
}
