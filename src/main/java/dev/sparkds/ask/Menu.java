package dev.sparkds.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A list of choices with a cursor in it, and marks when several can be taken. */
final class Menu {
  private static final AttributedStyle BOLD = AttributedStyle.DEFAULT.bold();
  private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

  private final String question;
  private final List<Choice> choices;
  private final boolean several;
  private final Set<Integer> marked = new TreeSet<>();
  private int cursor;

  Menu(String question, List<Choice> choices, List<String> preset, boolean several) {
    this.question = question;
    this.choices = choices;
    this.several = several;
    IntStream.range(0, choices.size()).filter(i -> preset.contains(choices.get(i).word())).forEach(marked::add);
    this.cursor = several || marked.isEmpty() ? 0 : marked.iterator().next();
  }

  /** Goes up or down; beyond the ends, around when it is one step. */
  void move(int by) {
    int to = cursor + by;
    cursor = Math.abs(by) == 1 ? Math.floorMod(to, choices.size()) : Math.max(0, Math.min(choices.size() - 1, to));
  }

  void toggle() {
    if (several && !marked.remove(cursor)) {
      marked.add(cursor);
    }
  }

  /** Marks all, or none when all are. */
  void toggleAll() {
    boolean all = marked.size() == choices.size();
    marked.clear();
    IntStream.range(0, several && !all ? choices.size() : 0).forEach(marked::add);
  }

  List<String> chosen() {
    return several ? marked.stream().map(i -> choices.get(i).word()).toList() : List.of(choices.get(cursor).word());
  }

  /** What a terminal of that size shows. */
  List<AttributedString> lines(int width, int height) {
    int room = Math.max(1, Math.min(choices.size(), height - 3));
    int first = Math.max(0, Math.min(choices.size() - room, cursor - room / 2));
    int word = choices.stream().mapToInt(choice -> choice.word().length()).max().orElse(0);
    List<AttributedString> lines = new ArrayList<>(List.of(cut(new AttributedStringBuilder().styled(BOLD, question), width)));
    for (int i = first; i < first + room; i++) {
      lines.add(line(i, Math.min(word, 30), width));
    }
    String keys = several ? "↑↓ move, space marks, a all or none, enter takes, esc skips the rest" : "↑↓ move, enter takes, esc skips the rest";
    String more = room < choices.size() ? " (" + (cursor + 1) + " of " + choices.size() + ")" : "";
    lines.add(cut(new AttributedStringBuilder().styled(FAINT, "  " + keys + more), width));
    return lines;
  }

  private AttributedString line(int index, int word, int width) {
    Choice choice = choices.get(index);
    String mark = several ? marked.contains(index) ? "[x] " : "[ ] " : "";
    AttributedStringBuilder line = new AttributedStringBuilder().append(index == cursor ? "> " : "  ")
        .styled(index == cursor ? BOLD : AttributedStyle.DEFAULT, mark + choice.word());
    return cut(line.append(" ".repeat(Math.max(0, word - choice.word().length()) + 2)).styled(FAINT, choice.meaning()), width);
  }

  private static AttributedString cut(AttributedStringBuilder line, int width) {
    return line.toAttributedString().columnSubSequence(0, Math.max(1, width - 1));
  }
}
