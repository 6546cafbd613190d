package dev.sparkds.project;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes and packages that a person renamed: what sparkds generates then takes their names, too. */
final class Renames {

  private static final Pattern JAVA = Pattern.compile("(src/\\w+/java/)(.*/)?(\\w+)\\.java");
  private static final String SAME = "";

  private final SortedMap<String, String> words = new TreeMap<>();
  private final SortedMap<String, String> folders = new TreeMap<>();

  private Renames() {}

  /**
   * Reads the renames off the moves.
   *
   * @param present the generated files that are at their place
   */
  static Renames of(Map<String, String> moves, Iterable<String> present) {
    Renames renames = new Renames();
    moves.forEach(renames::add);
    present.forEach(path -> renames.folders.computeIfPresent(folder(path), (folder, to) -> SAME));
    renames.folders.values().removeIf(SAME::equals);
    renames.folders.entrySet().removeIf(each -> each.getKey().equals(each.getValue()) || !isLong(each.getKey()) || !isLong(each.getValue()));
    renames.folders.forEach((from, to) -> renames.words.put(dotted(from), dotted(to)));
    return renames;
  }

  private void add(String from, String to) {
    Matcher old = JAVA.matcher(from);
    Matcher now = JAVA.matcher(to);
    if (old.matches() && now.matches() && old.group(1).equals(now.group(1))) {
      if (!old.group(3).equals(now.group(3))) {
        words.put(old.group(3), now.group(3));
      }
      folders.merge(folder(from), folder(to), (one, two) -> one.equals(two) ? one : SAME);
    }
  }

  private static String folder(String path) {
    Matcher java = JAVA.matcher(path);
    return java.matches() ? Optional.ofNullable(java.group(2)).orElse("") : path;
  }

  /** A package of one word cannot be told from the word. */
  private static boolean isLong(String folder) {
    return folder.indexOf('/') < folder.length() - 1;
  }

  private static String dotted(String folder) {
    return folder.substring(0, folder.length() - 1).replace('/', '.');
  }

  /** Where a new file goes: into the package that the others were moved to. */
  String place(String path) {
    Matcher java = JAVA.matcher(path);
    String folder = folder(path);
    return java.matches() && folders.containsKey(folder)
        ? java.group(1) + folders.get(folder) + java.group(3) + ".java"
        : path;
  }

  /** A generated text with the names of a person, those that the person's own text has taken on. */
  String in(String text, Optional<String> yours) {
    String renamed = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      if (yours.map(own -> pattern(word.getValue()).matcher(own).find()).orElse(true)) {
        renamed = pattern(word.getKey()).matcher(renamed).replaceAll(Matcher.quoteReplacement(word.getValue()));
      }
    }
    return renamed;
  }

  /** A class may stand behind the name of its package, a package begins a name. */
  private static Pattern pattern(String word) {
    return Pattern.compile((word.contains(".") ? "(?<![\\w.$])" : "(?<![\\w$])") + Pattern.quote(word) + "(?![\\w$])");
  }
}
