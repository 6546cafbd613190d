package dev.sparkds.project.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A piece of a text, and all its pieces: put one after the other, they are the text again, byte for byte.
 *
 * @param name what the piece is matched by among its siblings
 * @param where how a person would call it, or empty when it goes without a name of its own
 * @param gap the white space and separators before it
 * @param text what follows, of a piece that has no pieces
 * @param between the gap between two of its pieces, where none can be seen
 */
record Part(String name, String where, String gap, String text, String between, List<Part> parts) {

  static Part leaf(String name, String where, String gap, String text) {
    return new Part(name, where, gap, text, "", null);
  }

  /** Pieces of the same name are told apart by what they say, and at last by their number. */
  static Part row(String name, String where, String gap, String between, List<Part> parts) {
    return new Part(name, where, gap, null, between,
        renamed(renamed(parts, (part, number) -> part.body()), (part, number) -> "#" + number));
  }

  private static List<Part> renamed(List<Part> parts, BiFunction<Part, Integer, String> mark) {
    Map<String, Long> counts = parts.stream().collect(Collectors.groupingBy(Part::name, Collectors.counting()));
    Map<String, Integer> seen = new HashMap<>();
    return parts.stream()
        .map(part -> counts.get(part.name) == 1 ? part
            : part.named(part.name + " " + mark.apply(part, seen.merge(part.name, 1, Integer::sum))))
        .toList();
  }

  boolean isRow() {
    return parts != null;
  }

  /** All but the gap. */
  String body() {
    return isRow() ? parts.stream().map(Part::whole).collect(Collectors.joining()) : text;
  }

  String whole() {
    return gap + body();
  }

  /** This leaf with more text. */
  Part and(Part more) {
    return leaf(name, where, gap, text + more.whole());
  }

  /** A part of the same kind with nothing in it. */
  Part empty() {
    return isRow() ? row(name, where, gap, between, List.of()) : leaf(name, where, gap, "");
  }

  private Part named(String other) {
    return new Part(other, where, gap, text, between, parts);
  }
}
