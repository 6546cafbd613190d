package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of both sides' work a merged text still shows, word by word. */
public final class Survival {

  private Survival() {}

  /** The words that the person wrote and that are there less often than then, other than what sparkds took away. */
  public static List<String> lost(String base, String yours, String ours, Merged merged) {
    Map<String, Integer> b = words(base);
    Map<String, Integer> o = words(ours);
    Map<String, Integer> m = words(merged.text());
    List<String> lost = new ArrayList<>();
    words(yours).forEach((word, count) -> {
      int taken = Math.max(0, count(b, word) - count(o, word));
      if (count > count(b, word) && count(m, word) < count - taken) {
        lost.add(word);
      }
    });
    return lost;
  }

  /** The words that a merge without conflicts has too few of. */
  public static List<String> missing(String base, String yours, String ours, Merged merged) {
    Map<String, Integer> b = words(base);
    Map<String, Integer> y = words(yours);
    Map<String, Integer> o = words(ours);
    Map<String, Integer> m = words(merged.text());
    List<String> missing = new ArrayList<>();
    int renamed = y.keySet().stream().filter(word -> !b.containsKey(word)).mapToInt(word -> Math.max(0, count(m, word) - count(y, word))).sum();
    words(base + " " + yours + " " + ours).keySet().forEach(word -> {
      int byOurs = count(o, word) - count(b, word);
      int byYours = count(y, word) - count(b, word);
      int least = count(b, word) + Math.min(0, byOurs) + Math.min(0, byYours);
      int shared = Math.min(Math.max(0, byOurs), Math.max(0, byYours));
      int sum = count(b, word) + byOurs + byYours - shared;
      int follow = byYours < 0 && byOurs > 0 ? Math.min(renamed, byOurs) : 0; // what is new is called as the person renamed it
      if (count(m, word) < Math.max(least, sum) - follow) {
        missing.add(word + " is there " + count(m, word) + " times, not " + sum);
      }
    });
    return missing;
  }

  private static int count(Map<String, Integer> words, String word) {
    return words.getOrDefault(word, 0);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    for (int at = 0; at < text.length(); ) {
      int end = at + 1;
      while (isLetter(text, at) && end < text.length() && isLetter(text, end)) {
        end++;
      }
      words.merge(text.substring(at, end), 1, Integer::sum);
      at = end;
    }
    words.keySet().removeIf(word -> word.isBlank() || word.equals("\uFEFF") || word.equals(",")); // lists close up
    return words;
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_';
  }
}
