package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Myers' greedy search for the shortest edit between two stretches, given up when it takes too many edits. */
record ShortestEdit(int[] from, int[] to, int most) {

  void match(int a0, int a1, int b0, int b1, int[] match) {
    int n = a1 - a0;
    int m = b1 - b0;
    int limit = Math.min(n + m, most);
    int[] reach = new int[2 * limit + 3];
    List<int[]> history = new ArrayList<>();
    for (int edits = 0; edits <= limit; edits++) {
      history.add(Arrays.copyOfRange(reach, limit + 1 - edits, limit + 2 + edits));
      for (int k = -edits; k <= edits; k += 2) {
        int x = slide(a0, a1, b0, b1, next(reach, limit + 1, edits, k), k);
        reach[limit + 1 + k] = x;
        if (x >= n && x - k >= m) {
          trace(history, a0, b0, n, m, match);
          return;
        }
      }
    }
  }

  private int next(int[] reach, int zero, int edits, int k) {
    if (edits == 0) {
      return 0;
    }
    boolean down = k == -edits || k != edits && reach[zero + k - 1] < reach[zero + k + 1];
    return down ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
  }

  private int slide(int a0, int a1, int b0, int b1, int start, int k) {
    int x = start;
    while (a0 + x < a1 && b0 + x - k < b1 && x - k >= 0 && from[a0 + x] == to[b0 + x - k]) {
      x++;
    }
    return x;
  }

  /** Walks back from the end; what was reached with fewer edits lies before, what follows was equal. */
  private void trace(List<int[]> history, int a0, int b0, int n, int m, int[] match) {
    int x = n;
    int y = m;
    for (int edits = history.size() - 1; edits >= 0; edits--) {
      int k = x - y;
      int start = next(history.get(edits), edits, edits, k);
      while (x > start) {
        x--;
        y--;
        match[a0 + x] = b0 + y;
      }
      boolean down = edits > 0 && start == down(history.get(edits), edits, k);
      x = down ? start : start - 1;
      y = down ? start - k - 1 : start - k;
    }
  }

  private static int down(int[] reach, int edits, int k) {
    boolean down = k == -edits || k != edits && reach[edits + k - 1] < reach[edits + k + 1];
    return down ? reach[edits + k + 1] : -1;
  }
}
