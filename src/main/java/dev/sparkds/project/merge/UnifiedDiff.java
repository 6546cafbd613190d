package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} writes it. */
public final class UnifiedDiff {

  private static final int AROUND = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private final List<Row> rows = new ArrayList<>();

  /** A line of one side or of both. */
  private record Row(char sign, String text) {

    boolean isChange() {
      return sign != ' ';
    }
  }

  private UnifiedDiff(List<String> from, List<String> to) {
    int[] match = Diff.match(from, to);
    int next = 0;
    for (int i = 0; i < match.length; i++) {
      if (match[i] < 0) {
        rows.add(new Row('-', from.get(i)));
      } else {
        next = add(to, next, match[i]);
        rows.add(new Row(' ', to.get(next++)));
      }
    }
    add(to, next, to.size());
  }

  /** The names are those of the head; nothing when the texts are equal. */
  public static String of(String fromName, String toName, String from, String to) {
    String hunks = new UnifiedDiff(lines(from), lines(to)).hunks();
    return hunks.isEmpty() ? "" : "--- " + fromName + "\n+++ " + toName + "\n" + hunks;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + NO_NEWLINE);
    }
    return lines;
  }

  private int add(List<String> to, int start, int end) {
    to.subList(start, end).forEach(line -> rows.add(new Row('+', line)));
    return end;
  }

  private String hunks() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).isChange()) {
        int end = end(at);
        hunk(text, Math.max(0, at - AROUND), end);
        at = end;
      }
    }
    return text.toString();
  }

  /** Behind the last change that is near this one, and the lines around it. */
  private int end(int change) {
    int last = change;
    for (int at = change; at < rows.size() && at <= last + 2 * AROUND; at++) {
      last = rows.get(at).isChange() ? at : last;
    }
    return Math.min(rows.size(), last + AROUND + 1);
  }

  private void hunk(StringBuilder text, int start, int end) {
    text.append("@@ -").append(range('+', start, end)).append(" +").append(range('-', start, end)).append(" @@\n");
    rows.subList(start, end).forEach(row -> text.append(row.sign()).append(row.text()).append('\n'));
  }

  /** Where the hunk begins on the side that lacks the other side's rows, and how long it is. */
  private String range(char other, int start, int end) {
    long before = rows.subList(0, start).stream().filter(row -> row.sign() != other).count();
    long length = rows.subList(start, end).stream().filter(row -> row.sign() != other).count();
    return (length == 0 ? before : before + 1) + (length == 1 ? "" : "," + length);
  }
}
