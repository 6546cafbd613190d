package dev.sparkds.generate;

import dev.sparkds.generate.JavaWords.Word;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Java text from which whole members and imports can be taken, line by line. */
final class JavaText {

  private static final Pattern ABOVE_MEMBER = Pattern.compile(" *([*]|/[*/]|@.*(?<!;)$)");
  private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");

  private final List<String> lines;
  private final List<Word> words;
  private final BitSet gone = new BitSet();
  private final Map<String, Integer> uses = new HashMap<>();

  JavaText(String text) {
    this.lines = text.lines().toList();
    this.words = JavaWords.of(text);
  }

  /** The text without the imports, private methods and private types that nothing names, fields first. */
  List<String> tidied() {
    List<Part> members = members();
    List<Part> imports = imports();
    Stream.concat(members.stream(), imports.stream()).forEach(part -> uses.put(part.name(), 0));
    words.forEach(word -> count(word, 1));
    while (drop(members)) {
      continue; // what only a dropped member named is in excess now
    }
    drop(imports);
    return FieldOrder.of(left(), leftWords());
  }

  private List<String> left() {
    return IntStream.range(0, lines.size()).filter(line -> !gone.get(line)).mapToObj(lines::get).toList();
  }

  private List<Word> leftWords() {
    int[] places = new int[lines.size() + 1];
    for (int line = 0; line < lines.size(); line++) {
      places[line + 1] = places[line] + (gone.get(line) ? 0 : 1);
    }
    return words.stream().filter(word -> !gone.get(word.line())).map(word -> word.at(places[word.line()])).toList();
  }

  private boolean drop(List<Part> parts) {
    List<Part> unused = parts.stream()
        .filter(part -> !gone.get(part.last()) && uses.get(part.name()) == part.ownUses())
        .toList();
    unused.forEach(this::drop);
    return !unused.isEmpty();
  }

  private void drop(Part part) {
    part.words().stream().filter(word -> !gone.get(word.line())).forEach(word -> count(word, -1));
    gone.set(part.first(), part.last() + 1);
  }

  /** Only the names of members and imports are counted. */
  private void count(Word word, int more) {
    uses.computeIfPresent(word.text(), (name, count) -> count + more);
  }

  private List<Part> members() {
    return IntStream.range(0, words.size())
        .filter(index -> words.get(index).is("private"))
        .mapToObj(this::member)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Part> member(int start) {
    int index = start;
    while (!TYPES.contains(words.get(index).text()) && !words.get(index).isAnyOf("(=;")) {
      index++;
    }
    if (words.get(index).isAnyOf("=;")) {
      return Optional.empty();
    }
    String name = words.get(words.get(index).isAnyOf("(") ? index - 1 : index + 1).text();
    return Optional.of(part(name, firstLine(lines, words.get(start).line()), end(index)));
  }

  private List<Part> imports() {
    return IntStream.range(1, words.size() - 1)
        .filter(index -> words.get(index).isAnyOf(";") && lines.get(words.get(index).line()).startsWith("import "))
        .filter(index -> !words.get(index - 1).isAnyOf("*"))
        .mapToObj(index -> part(words.get(index - 1).text(), words.get(index).line(), index))
        .toList();
  }

  /** The line where the comment and the annotations begin of what is in a line. */
  static int firstLine(List<String> lines, int line) {
    int first = line;
    while (ABOVE_MEMBER.matcher(lines.get(first - 1)).lookingAt()) {
      first--;
    }
    return first;
  }

  /** Where the body ends that begins after the given word. */
  private int end(int start) {
    int index = start;
    while (!words.get(index).isAnyOf("{;")) {
      index++;
    }
    int depth = words.get(index).isAnyOf("{") ? 1 : 0;
    while (depth > 0) {
      index++;
      depth += words.get(index).isAnyOf("{") ? 1 : words.get(index).isAnyOf("}") ? -1 : 0;
    }
    return index;
  }

  private Part part(String name, int firstLine, int end) {
    int start = end;
    while (start > 0 && words.get(start - 1).line() >= firstLine) {
      start--;
    }
    return new Part(name, firstLine, words.get(end).line(), words.subList(start, end));
  }

  /** A member or an import, from its first line to its last. */
  private record Part(String name, int first, int last, List<Word> words) {

    /** How often it names itself. */
    int ownUses() {
      return (int) words.stream().filter(word -> word.text().equals(name)).count();
    }
  }
}
