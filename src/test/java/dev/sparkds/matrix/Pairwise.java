package dev.sparkds.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Few combinations in which every allowed pair of values of any two dimensions occurs. */
final class Pairwise {

  private final List<String> names;
  private final List<List<String>> values;
  private final Predicate<Map<String, String>> allowed;

  private Pairwise(Map<String, List<String>> dimensions, Predicate<Map<String, String>> allowed) {
    this.names = List.copyOf(dimensions.keySet());
    this.values = List.copyOf(dimensions.values());
    this.allowed = allowed;
  }

  /** The combinations, the same ones each time. */
  static List<Map<String, String>> of(Map<String, List<String>> dimensions, Predicate<Map<String, String>> allowed) {
    return new Pairwise(dimensions, allowed).cover();
  }

  private List<Map<String, String>> cover() {
    List<int[]> candidates = new ArrayList<>();
    collect(new int[names.size()], 0, candidates);
    List<List<Long>> pairs = candidates.stream().map(Pairwise::pairs).toList();
    Set<Long> open = new HashSet<>();
    pairs.forEach(open::addAll);
    List<Map<String, String>> chosen = new ArrayList<>();
    while (!open.isEmpty()) {
      int best = best(pairs, open);
      open.removeAll(Set.copyOf(pairs.get(best)));
      chosen.add(named(candidates.get(best)));
    }
    return chosen;
  }

  private static int best(List<List<Long>> pairs, Set<Long> open) {
    int best = 0;
    long most = 0;
    for (int i = 0; i < pairs.size(); i++) {
      long covers = pairs.get(i).stream().filter(open::contains).count();
      if (covers > most) {
        most = covers;
        best = i;
      }
    }
    return best;
  }

  private void collect(int[] picked, int at, List<int[]> all) {
    if (at == picked.length) {
      if (allowed.test(named(picked))) {
        all.add(picked.clone());
      }
      return;
    }
    for (int i = 0; i < values.get(at).size(); i++) {
      picked[at] = i;
      collect(picked, at + 1, all);
    }
  }

  private static List<Long> pairs(int[] picked) {
    List<Long> pairs = new ArrayList<>();
    for (int a = 0; a < picked.length; a++) {
      for (int b = a + 1; b < picked.length; b++) {
        pairs.add(((long) a << 48) | ((long) picked[a] << 32) | ((long) b << 16) | picked[b]);
      }
    }
    return pairs;
  }

  private Map<String, String> named(int[] picked) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < picked.length; i++) {
      named.put(names.get(i), values.get(i).get(picked[i]));
    }
    return named;
  }
}
