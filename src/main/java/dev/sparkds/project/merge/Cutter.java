package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into parts from its beginning to its end, so that nothing is left out. */
final class Cutter {

  private static final Pattern SPACE = Pattern.compile("\\s*+");

  private final String text;
  private int at;

  Cutter(String text) {
    this.text = text;
  }

  /** Where the part that comes next begins. */
  int at() {
    return at;
  }

  /** The white space up to what follows. */
  String gap() {
    return gap(SPACE, text.length());
  }

  private String gap(Pattern pattern, int end) {
    Matcher matcher = pattern.matcher(text).region(at, end);
    int start = at;
    at = matcher.lookingAt() ? matcher.end() : at;
    return text.substring(start, at);
  }

  Part leaf(String name, String where, int end) {
    return leaf(name, where, end, SPACE);
  }

  Part leaf(String name, String where, int end, Pattern gap) {
    String before = gap(gap, end);
    String body = text.substring(at, end);
    at = end;
    return Part.leaf(name, where, before, body);
  }

  /** What is left before an offset, unless that is white space. */
  List<Part> rest(String name, int limit) {
    int end = limit;
    while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    List<Part> parts = new ArrayList<>();
    if (end > at) {
      parts.add(leaf(name, "", end));
    }
    return parts;
  }
}
