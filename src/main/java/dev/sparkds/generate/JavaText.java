package dev.sparkds.generate;

import dev.sparkds.generate.JavaWords.Word;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Java text from which whole members and imports can be taken, line by line. */
final class JavaText {

  private static final Pattern ABOVE_MEMBER = Pattern.compile(" *([@*]|/[*/])");
  private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");

  private final List<String> lines;
  private final List<Word> words;
  private final BitSet gone = new BitSet();

  JavaText(String text) {
    this.lines = text.lines().toList();
    this.words = JavaWords.of(text);
  }

  /** The text without the imports, private methods and private types that nothing names. */
  String withoutExcess() {
    List<Part> members = members();
    while (drop(members)) {
      continue; // what only a dropped member named is in excess now
    }
    drop(imports());
    return IntStream.range(0, lines.size())
        .filter(line -> !gone.get(line))
        .mapToObj(lines::get)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private boolean drop(List<Part> parts) {
    Map<String, Integer> uses = new HashMap<>();
    words.stream().filter(word -> !gone.get(word.line())).forEach(word -> uses.merge(word.text(), 1, Integer::sum));
    List<Part> unused = parts.stream()
        .filter(part -> !gone.get(part.last()) && uses.get(part.name()) == part.ownUses())
        .toList();
    unused.forEach(part -> gone.set(part.first(), part.last() + 1));
    return !unused.isEmpty();
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
    while (!TYPES.contains(words.get(index).text()) && !isAny(index, "(", "=", ";")) {
      index++;
    }
    if (isAny(index, "=", ";")) {
      return Optional.empty();
    }
    String name = words.get(isAny(index, "(") ? index - 1 : index + 1).text();
    return Optional.of(part(name, firstLine(words.get(start).line()), end(index)));
  }

  private List<Part> imports() {
    return IntStream.range(1, words.size() - 1)
        .filter(index -> words.get(index).is(";") && lines.get(words.get(index).line()).startsWith("import "))
        .filter(index -> !isAny(index - 1, "*"))
        .mapToObj(index -> part(words.get(index - 1).text(), words.get(index).line(), index))
        .toList();
  }

  /** The line where the member's comment and annotations begin. */
  private int firstLine(int line) {
    int first = line;
    while (ABOVE_MEMBER.matcher(lines.get(first - 1)).lookingAt()) {
      first--;
    }
    return first;
  }

  /** Where the body ends that begins after the given word. */
  private int end(int start) {
    int index = start;
    while (!isAny(index, "{", ";")) {
      index++;
    }
    int depth = isAny(index, "{") ? 1 : 0;
    while (depth > 0) {
      index++;
      depth += isAny(index, "{") ? 1 : isAny(index, "}") ? -1 : 0;
    }
    return index;
  }

  private boolean isAny(int index, String... signs) {
    return Arrays.stream(signs).anyMatch(words.get(index)::is);
  }

  private Part part(String name, int firstLine, int end) {
    int start = end;
    while (start > 0 && words.get(start - 1).line() >= firstLine) {
      start--;
    }
    long own = words.subList(start, end).stream().filter(word -> word.text().equals(name)).count();
    return new Part(name, firstLine, words.get(end).line(), (int) own);
  }

  /** A member or an import; {@code ownUses} is how often it names itself. */
  private record Part(String name, int first, int last, int ownUses) {}
}
