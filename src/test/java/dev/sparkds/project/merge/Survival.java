package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person wrote and a merge no longer shows. */
public final class Survival {

  private Survival() {}

  /** The words that the person's text has more of than the base, and that the merged text has not as often. */
  public static List<String> lost(String base, String yours, Merged merged) {
    Map<String, Integer> wanted = words(yours);
    words(base).forEach((word, count) -> wanted.merge(word, -count, Integer::sum));
    Map<String, Integer> there = words(merged.text());
    List<String> lost = new ArrayList<>();
    wanted.forEach((word, count) -> {
      if (count > 0 && there.getOrDefault(word, 0) < count) {
        lost.add(word);
      }
    });
    return lost;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : text.split("\\s+|(?<=\\W)|(?=\\W)")) {
      words.merge(word, 1, Integer::sum);
    }
    words.remove("");
    return words;
  }
}
