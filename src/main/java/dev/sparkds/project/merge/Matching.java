package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the parts of one row in another: by name, and where a name is gone by what they say. */
final class Matching {

  private static final int MOST = 100;
  private static final int FEWEST_WORDS = 16;
  private static final double ALIKE = 0.75;
  private static final double ALIKE_OVERLOAD = 0.4;

  private final Map<Part, Part> matches = new IdentityHashMap<>();
  private final Map<Part, Map<String, Integer>> words = new IdentityHashMap<>();

  private Matching() {}

  /** For each part of the first row its match, if it has one. */
  static Map<Part, Part> of(List<Part> from, List<Part> to) {
    Matching matching = new Matching();
    Map<String, Part> left = new LinkedHashMap<>();
    to.forEach(part -> left.put(part.name(), part));
    List<Part> unmatched = new ArrayList<>();
    for (Part part : from) {
      Part match = left.remove(part.name());
      if (match != null) {
        matching.matches.put(part, match);
      } else if (!part.where().isEmpty()) {
        unmatched.add(part);
      }
    }
    matching.follow(unmatched, left.values().stream().filter(part -> !part.where().isEmpty()).toList());
    return matching.matches;
  }

  static Map<Part, Part> byName(List<Part> from, List<Part> to) {
    Map<String, Part> named = new HashMap<>();
    to.forEach(part -> named.put(part.name(), part));
    Map<Part, Part> matches = new IdentityHashMap<>();
    from.stream().filter(part -> named.containsKey(part.name())).forEach(part -> matches.put(part, named.get(part.name())));
    return matches;
  }

  /** A renamed part is one that resembles a part which is gone, more than any other does, and is resembled likewise. */
  private void follow(List<Part> gone, List<Part> added) {
    if (gone.size() > MOST || added.size() > MOST) {
      return;
    }
    for (Part part : gone) {
      Part best = best(part, added);
      if (best != null && best(best, gone) == part) {
        matches.put(part, best);
      }
    }
  }

  private Part best(Part part, List<Part> others) {
    Part best = null;
    double most = 0;
    for (Part other : others) {
      double likeness = likeness(part, other);
      if (likeness > most) {
        best = other;
        most = likeness;
      }
    }
    return best;
  }

  /** From 0 to 1, and 0 when it is too little to go by. */
  private double likeness(Part one, Part two) {
    if (!kind(one).equals(kind(two)) || one.isRow() != two.isRow()) {
      return 0;
    }
    boolean overload = simple(one).equals(simple(two));
    Map<String, Integer> first = words(one);
    Map<String, Integer> second = words(two);
    int all = size(first) + size(second);
    int shared = first.entrySet().stream().mapToInt(e -> Math.min(e.getValue(), second.getOrDefault(e.getKey(), 0))).sum();
    double likeness = 2.0 * shared / all;
    boolean provable = overload ? likeness >= ALIKE_OVERLOAD : likeness >= ALIKE && all >= 2 * FEWEST_WORDS;
    return provable ? likeness + (overload ? 1 : 0) : 0;
  }

  private Map<String, Integer> words(Part part) {
    return words.computeIfAbsent(part, it -> {
      Map<String, Integer> counts = new HashMap<>();
      Word.of(it.body()).forEach(word -> counts.merge(word.text(), 1, Integer::sum));
      return counts;
    });
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String kind(Part part) {
    return part.name().split(" ", 2)[0];
  }

  private static String simple(Part part) {
    return part.name().split("\\(", 2)[0];
  }
}
