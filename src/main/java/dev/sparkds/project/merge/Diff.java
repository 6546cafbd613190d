package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which elements of one sequence are which of another: unique ones first, then the least number of edits between them. */
final class Diff {

  private static final int GONE = -1;
  private static final int MOST_ROUNDS = 40;
  private static final int MOST_EDITS = 1000;

  private final int[] from;
  private final int[] to;
  private final int[] match;

  private Diff(int[] from, int[] to) {
    this.from = from;
    this.to = to;
    this.match = new int[from.length];
    Arrays.fill(match, GONE);
  }

  /** For each element the index of its match, always rising, or -1. */
  static int[] match(List<String> from, List<String> to) {
    Map<String, Integer> ids = new HashMap<>();
    Diff diff = new Diff(ids(from, ids), ids(to, ids));
    diff.match(0, from.size(), 0, to.size(), 0);
    return diff.match;
  }

  private static int[] ids(List<String> texts, Map<String, Integer> ids) {
    return texts.stream().mapToInt(text -> ids.computeIfAbsent(text, key -> ids.size())).toArray();
  }

  private void match(int a0, int a1, int b0, int b1, int round) {
    int start = a0;
    int other = b0;
    while (start < a1 && other < b1 && from[start] == to[other]) {
      match[start++] = other++;
    }
    int end = a1;
    int otherEnd = b1;
    while (start < end && other < otherEnd && from[end - 1] == to[otherEnd - 1]) {
      match[--end] = --otherEnd;
    }
    if (start < end && other < otherEnd) {
      divide(start, end, other, otherEnd, round);
    }
  }

  private void divide(int a0, int a1, int b0, int b1, int round) {
    List<int[]> anchors = round < MOST_ROUNDS ? anchors(a0, a1, b0, b1) : List.of();
    if (anchors.isEmpty()) {
      new ShortestEdit(from, to, MOST_EDITS).match(a0, a1, b0, b1, match);
      return;
    }
    int a = a0;
    int b = b0;
    for (int[] anchor : anchors) {
      match(a, anchor[0], b, anchor[1], round + 1);
      match[anchor[0]] = anchor[1];
      a = anchor[0] + 1;
      b = anchor[1] + 1;
    }
    match(a, a1, b, b1, round + 1);
  }

  /** The longest rising row of pairs that are each alone of their kind on both sides. */
  private List<int[]> anchors(int a0, int a1, int b0, int b1) {
    Map<Integer, Integer> inFrom = unique(from, a0, a1);
    Map<Integer, Integer> inTo = unique(to, b0, b1);
    List<int[]> pairs = new ArrayList<>();
    for (int a = a0; a < a1; a++) {
      if (inFrom.get(from[a]) != GONE && inTo.getOrDefault(from[a], GONE) != GONE) {
        pairs.add(new int[] {a, inTo.get(from[a])});
      }
    }
    return rising(pairs);
  }

  private static Map<Integer, Integer> unique(int[] ids, int start, int end) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = start; i < end; i++) {
      places.merge(ids[i], i, (one, two) -> GONE);
    }
    return places;
  }

  private static List<int[]> rising(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int place = pileFor(pairs, tails, length, pairs.get(i)[1]);
      before[i] = place == 0 ? GONE : tails[place - 1];
      tails[place] = i;
      length = Math.max(length, place + 1);
    }
    int[][] row = new int[length][];
    for (int at = length - 1, i = length == 0 ? GONE : tails[length - 1]; at >= 0; at--, i = before[i]) {
      row[at] = pairs.get(i);
    }
    return List.of(row);
  }

  private static int pileFor(List<int[]> pairs, int[] tails, int length, int value) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs.get(tails[middle])[1] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
