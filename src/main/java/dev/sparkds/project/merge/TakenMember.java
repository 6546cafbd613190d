package dev.sparkds.project.merge;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member that a person took to another file of the package as it was, and that sparkds changes.
 *
 * @param before its lines as they were
 * @param now its lines as sparkds has them
 * @param home the file that sparkds has them in
 */
public record TakenMember(String before, String now, String home) {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);\n");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;\n");
  private static final Pattern FIRST = Pattern.compile("^([ \t]*+)(.*+)");

  /** The other file with the change; nothing when the member is not there as it was, once, or the file would not be Java any more. */
  public Optional<String> changedIn(String path, String text) {
    LineEnds ends = LineEnds.of(text);
    String file = ends.unify(text);
    Matcher first = first(before);
    Matcher line = Pattern.compile("(?m)^([ \t]*+)" + Pattern.quote(first.group(2)) + "$").matcher(file);
    Optional<String> changed = Optional.empty();
    while (line.find()) {
      String there = indented(before, line.group(1));
      if (file.startsWith(there, line.start())) {
        if (changed.isPresent()) {
          return Optional.empty();
        }
        changed = Optional.of(file.substring(0, line.start()) + indented(now, line.group(1)) + file.substring(line.start() + there.length()));
      }
    }
    return changed.map(this::withImports).filter(whole -> FileMerge.isWellFormed(path, whole))
        .map(whole -> ends.restore(Merged.clean(whole)).text());
  }

  private static Matcher first(String lines) {
    Matcher first = FIRST.matcher(lines);
    first.lookingAt();
    return first;
  }

  private static String indented(String lines, String indent) {
    return lines.replaceAll("(?m)^" + first(lines).group(1), Matcher.quoteReplacement(indent)).replaceAll("(?m)^[ \t]+$", "");
  }

  /** With the imports of its home that it needs from now on. */
  private String withImports(String file) {
    String whole = file;
    for (MatchResult needed : IMPORT.matcher(home).results().toList()) {
      if (isWord(needed.group(1), now) && !isWord(needed.group(1), before) && !whole.contains(needed.group())) {
        whole = with(needed.group(), whole);
      }
    }
    return whole;
  }

  private static boolean isWord(String name, String text) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }

  /** Before the first import that comes after it in order, or after the last one. */
  private static String with(String line, String file) {
    int end = -1;
    for (MatchResult other : IMPORT.matcher(file).results().toList()) {
      if (other.group().compareTo(line) > 0) {
        return file.substring(0, other.start()) + line + file.substring(other.start());
      }
      end = other.end();
    }
    if (end >= 0) {
      return file.substring(0, end) + line + file.substring(end);
    }
    Matcher named = PACKAGE.matcher(file);
    return named.find() ? file.substring(0, named.end()) + "\n" + line + file.substring(named.end()) : line + "\n" + file;
  }
}
