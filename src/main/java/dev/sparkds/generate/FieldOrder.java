package dev.sparkds.generate;

import dev.sparkds.generate.JavaWords.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the fields of each type at its head, those of the class before those of its instances, whichever layer brought them. */
final class FieldOrder {

  private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");

  private final List<String> lines;
  private final List<Word> words;
  private final Map<Integer, List<String>> heads = new HashMap<>();
  private final BitSet moved = new BitSet();
  private int at;

  private FieldOrder(List<String> lines, List<Word> words) {
    this.lines = lines;
    this.words = words.stream().filter(Word::code).toList();
  }

  /** The lines in their new order; the words are those of the lines. */
  static List<String> of(List<String> lines, List<Word> words) {
    FieldOrder order = new FieldOrder(lines, words);
    order.types();
    List<String> ordered = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      ordered.addAll(order.heads.getOrDefault(line, List.of()));
      if (!order.moved.get(line)) {
        ordered.add(lines.get(line));
      }
    }
    return ordered;
  }

  private void types() {
    while (at < words.size()) {
      if (isType()) {
        type();
      } else {
        at++;
      }
    }
  }

  /** Goes to the end of a field, method, initialiser or nested type. */
  private void member(List<Field> fields) {
    int start = at;
    while (!is("(") && !is("{") && !is("=") && !is(";") && !isType()) {
      annotation();
    }
    if (isType()) {
      type();
    } else if (is("=") || is(";")) {
      boolean shared = words.subList(start, at).stream().anyMatch(word -> word.is("static"));
      skipTo(";");
      fields.add(new Field(JavaText.firstLine(lines, words.get(start).line()), words.get(at++).line(), shared));
    } else {
      skipTo("{;");
      group();
    }
  }

  /** A type, whose name is next but one. */
  private void type() {
    boolean constants = is("enum");
    skipTo("{");
    int head = words.get(at++).line() + 1;
    if (constants) {
      skipTo(";}");
      head = words.get(at).line() + 1;
      at += is(";") ? 1 : 0;
    }
    List<Field> fields = new ArrayList<>();
    while (!is("}")) {
      member(fields);
    }
    at++;
    gather(fields, head);
  }

  private void gather(List<Field> fields, int head) {
    fields.sort(Comparator.comparing(field -> !field.shared()));
    List<String> block = heads.computeIfAbsent(head, line -> new ArrayList<>());
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (i == 0 || !field.isNextTo(fields.get(i - 1))) {
        block.add("");
      }
      block.addAll(lines.subList(field.first(), field.last() + 1));
      moved.set(field.first(), field.last() + 1);
    }
    block.add("");
  }

  private boolean isType() {
    return TYPES.contains(words.get(at).text()) && at + 2 < words.size()
        && Character.isJavaIdentifierStart(words.get(at + 1).text().charAt(0))
        && (!is("record") || words.get(at + 2).isAnyOf("(<"));
  }

  private boolean is(String word) {
    return words.get(at).is(word);
  }

  /** A word that is none, or all of an annotation with what it is given. */
  private void annotation() {
    boolean annotates = is("@");
    at++;
    if (annotates) {
      at++;
      if (is("(")) {
        group();
      }
    }
  }

  /** Stays at the first of the signs that is in no parentheses or braces. */
  private void skipTo(String signs) {
    while (!words.get(at).isAnyOf(signs)) {
      group();
    }
  }

  /** Goes behind a word, or behind all that is in parentheses or braces. */
  private void group() {
    int depth = 0;
    do {
      depth += words.get(at).isAnyOf("({") ? 1 : words.get(at).isAnyOf(")}") ? -1 : 0;
      at++;
    } while (depth > 0);
  }

  /** The lines of a field, from its comment on. */
  private record Field(int first, int last, boolean shared) {

    /** Whether no blank line stands between them: both are one line, and of one kind. */
    boolean isNextTo(Field before) {
      return first == last && before.first == before.last && shared == before.shared;
    }
  }
}
