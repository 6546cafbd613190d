package dev.sparkds.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a connector has, as words by kind; a kind that it does not have is not there. */
record Situation(Map<String, List<String>> words) {

  /** Whether for each kind one of the words is there. */
  boolean meets(Map<String, List<String>> when) {
    return when.entrySet().stream().allMatch(condition ->
        words.getOrDefault(condition.getKey(), List.of()).stream().anyMatch(condition.getValue()::contains));
  }

  Situation with(String kind, List<String> more) {
    Map<String, List<String>> all = new HashMap<>(words);
    all.put(kind, more);
    return new Situation(all);
  }

  /** Where a spec says the word of a kind. */
  static String path(String kind, SystemPack pack) {
    return switch (kind) {
      case "modes", "auth" -> kind;
      case "partitioning", "offset" -> kind + ".style";
      case "delivery", "on-error" -> "write." + kind;
      default -> pack.name() + "." + kind;
    };
  }
}
