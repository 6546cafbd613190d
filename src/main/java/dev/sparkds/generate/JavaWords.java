package dev.sparkds.generate;

import java.util.ArrayList;
import java.util.List;

/** Reads a Java text into words and signs, which is as much of the language as tidying needs and a fraction of a parse. */
final class JavaWords {

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int at;
  private int line;

  private JavaWords(String text) {
    this.text = text;
  }

  /** The words of code and comments and the signs of code, in order; literals are left out. */
  static List<Word> of(String text) {
    JavaWords reader = new JavaWords(text);
    while (reader.at < text.length()) {
      reader.read();
    }
    return reader.words;
  }

  private void read() {
    char c = text.charAt(at);
    if (c == ' ') {
      at++;
    } else if (Character.isJavaIdentifierStart(c)) {
      word(true);
    } else if (Character.isWhitespace(c)) {
      step();
    } else if (c == '"' || c == '\'') {
      literal(text.startsWith("\"\"\"", at) ? "\"\"\"" : String.valueOf(c));
    } else if (text.startsWith("/*", at)) {
      comment("*/");
    } else if (text.startsWith("//", at)) {
      comment("\n");
    } else {
      words.add(new Word(String.valueOf(c), line, true));
      at++;
    }
  }

  private void word(boolean code) {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    words.add(new Word(text.substring(start, at), line, code));
  }

  private void literal(String quote) {
    at += quote.length();
    while (at < text.length() && !text.startsWith(quote, at)) {
      at += text.charAt(at) == '\\' ? 1 : 0;
      step();
    }
    at += quote.length();
  }

  private void comment(String end) {
    int close = text.indexOf(end, at);
    int stop = close < 0 ? text.length() : close;
    while (at < stop) {
      if (Character.isJavaIdentifierStart(text.charAt(at))) {
        word(false);
      } else {
        step();
      }
    }
    at += end.length() - 1;
    step();
  }

  private void step() {
    line += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
    at++;
  }

  /** A word, or a sign of code; lines count from 0. */
  record Word(String text, int line, boolean code) {

    Word at(int otherLine) {
      return new Word(text, otherLine, code);
    }

    boolean is(String code) {
      return this.code && text.equals(code);
    }

    boolean isAnyOf(String signs) {
      return code && text.length() == 1 && signs.indexOf(text.charAt(0)) >= 0;
    }
  }
}
