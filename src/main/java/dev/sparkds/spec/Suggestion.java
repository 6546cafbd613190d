package dev.sparkds.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word that was probably meant. */
public final class Suggestion {
  private static final int LONGEST = 60;

  private Suggestion() {}

  /** A hint: the nearest word, or all of them when none is near. */
  static String among(Collection<String> words, String written) {
    String near = nearest(words, written);
    return near == null ? "one of " + String.join(", ", words) : "did you mean '" + near + "'?";
  }

  /** The nearest word, null when none is near. */
  public static String nearest(Collection<String> words, String written) {
    if (written.length() > LONGEST) {
      return null;
    }
    String given = plain(written);
    return words.stream()
        .filter(word -> distance(plain(word), given) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(word -> distance(plain(word), given)))
        .orElse(null);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How many letters must be changed, added, dropped or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
