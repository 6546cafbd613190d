package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of a text with the white space before it, and the line that it stands in. */
record Word(String gap, String text, int line) {

  private static final Pattern WORD = Pattern.compile(
      "\"\"\".*?\"\"\"|/\\*.*?\\*/"
          + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+'"
          + "|//[^\n]*+|[\\w$]++|\\S",
      Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WORD_OF_COMMENT = Pattern.compile("\\S++");

  /** The words, comments of many lines by their words, and at the end an empty one after the last white space. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      boolean comment = text.startsWith("/*", matcher.start());
      at = comment ? add(words, text, at, matcher) : add(words, text, at, matcher.start(), matcher.end());
    }
    add(words, text, at, text.length(), text.length());
    return words;
  }

  private static int add(List<Word> words, String text, int start, Matcher comment) {
    int at = start;
    Matcher inside = WORD_OF_COMMENT.matcher(text).region(comment.start(), comment.end());
    while (inside.find()) {
      at = add(words, text, at, inside.start(), inside.end());
    }
    return at;
  }

  private static int add(List<Word> words, String text, int at, int start, int end) {
    String gap = text.substring(at, start);
    int before = words.isEmpty() ? 0 : words.get(words.size() - 1).lastLine();
    words.add(new Word(gap, text.substring(start, end), before + newlines(gap)));
    return end;
  }

  private int lastLine() {
    return line + newlines(text);
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  /** Whether two texts differ in white space alone. */
  static boolean same(String one, String two) {
    return one.equals(two) || marks(one).equals(marks(two)) && texts(of(one)).equals(texts(of(two)));
  }

  private static String marks(String text) {
    StringBuilder marks = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> marks.append((char) c));
    return marks.toString();
  }

  static String join(List<Word> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word.gap).append(word.text));
    return text.toString();
  }
}
