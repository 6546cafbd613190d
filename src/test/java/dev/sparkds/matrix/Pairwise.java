package dev.sparkds.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Few combinations in which every allowed pair of values of any two dimensions occurs. */
final class Pairwise {

  private final List<String> names;
  private final List<List<String>> values;
  private final Predicate<Map<String, String>> allowed;
  private final int[] first;
  private final int all;

  private Pairwise(Map<String, List<String>> dimensions, Predicate<Map<String, String>> allowed) {
    this.names = List.copyOf(dimensions.keySet());
    this.values = List.copyOf(dimensions.values());
    this.allowed = allowed;
    this.first = new int[names.size()];
    int next = 0;
    for (int i = 0; i < first.length; i++) {
      first[i] = next;
      next += values.get(i).size();
    }
    this.all = next;
  }

  /** The combinations, the same ones each time. */
  static List<Map<String, String>> of(Map<String, List<String>> dimensions, Predicate<Map<String, String>> allowed) {
    return new Pairwise(dimensions, allowed).cover();
  }

  /** How many open pairs a combination had when it was looked at last, which it never has more of. */
  private record Promise(int[] picked, int pairs) {}

  private List<Map<String, String>> cover() {
    List<int[]> candidates = new ArrayList<>();
    collect(new int[names.size()], 0, candidates);
    BitSet open = new BitSet(all * all);
    candidates.forEach(picked -> pairs(picked).forEach(open::set));
    Comparator<Promise> best = Comparator.comparingInt(Promise::pairs).reversed().thenComparing(Promise::picked, Arrays::compare);
    PriorityQueue<Promise> promises = new PriorityQueue<>(best);
    candidates.forEach(picked -> promises.add(new Promise(picked, names.size() * names.size())));
    List<Map<String, String>> chosen = new ArrayList<>();
    while (!open.isEmpty()) {
      Promise kept = kept(promises.remove().picked(), open);
      while (best.compare(promises.isEmpty() ? kept : promises.peek(), kept) < 0) {
        promises.add(kept);
        kept = kept(promises.remove().picked(), open);
      }
      pairs(kept.picked()).forEach(open::clear);
      chosen.add(named(kept.picked()));
    }
    return chosen;
  }

  private Promise kept(int[] picked, BitSet open) {
    return new Promise(picked, (int) pairs(picked).filter(open::get).count());
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

  /** A number for each pair of values in a combination. */
  private IntStream pairs(int[] picked) {
    return IntStream.range(0, picked.length).flatMap(a ->
        IntStream.range(a + 1, picked.length).map(b -> (first[a] + picked[a]) * all + first[b] + picked[b]));
  }

  private Map<String, String> named(int[] picked) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < picked.length; i++) {
      named.put(names.get(i), values.get(i).get(picked[i]));
    }
    return named;
  }
}
