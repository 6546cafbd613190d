package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;

/** Writes a merged text in which each clash takes whole lines, with what is agreed in them on every side. */
final class Markers {

  private final StringBuilder text = new StringBuilder();
  private final List<Conflict> conflicts = new ArrayList<>();
  private int line = 1;
  private Conflict open;

  void agreed(String more) {
    closeWholeLines();
    int rest = 0;
    if (open != null) {
      int newline = more.indexOf('\n');
      rest = newline < 0 ? more.length() : newline + 1;
      String end = more.substring(0, rest);
      open = joined(open.where(), open.base() + end, open.yours() + end, open.ours() + end);
      closeWholeLines();
    }
    append(more.substring(rest));
  }

  void clash(String where, String base, String yours, String ours) {
    closeWholeLines();
    if (open == null) {
      String start = takeLine();
      open = joined(where, start + base, start + yours, start + ours);
    } else {
      open = joined(open.where(), open.base() + base, open.yours() + yours, open.ours() + ours);
    }
  }

  Merged merged() {
    if (open != null) {
      close();
    }
    return new Merged(text.toString(), conflicts);
  }

  private Conflict joined(String where, String base, String yours, String ours) {
    return new Conflict(where, line, base, yours, ours);
  }

  private void append(String more) {
    text.append(more);
    line += (int) more.chars().filter(c -> c == '\n').count();
  }

  private String takeLine() {
    int start = text.lastIndexOf("\n") + 1;
    String taken = text.substring(start);
    text.setLength(start);
    return taken;
  }

  private void closeWholeLines() {
    if (open != null && isWhole(open.base()) && isWhole(open.yours()) && isWhole(open.ours())) {
      close();
    }
  }

  private static boolean isWhole(String lines) {
    return lines.isEmpty() || lines.endsWith("\n");
  }

  private void close() {
    Conflict conflict = joined(open.where(), lines(open.base()), lines(open.yours()), lines(open.ours()));
    open = null;
    conflicts.add(conflict);
    append("<<<<<<< yours\n" + conflict.yours()
        + "||||||| base\n" + conflict.base()
        + "=======\n" + conflict.ours()
        + ">>>>>>> ours\n");
  }

  private static String lines(String lines) {
    return lines.isBlank() ? "" : lines.endsWith("\n") ? lines : lines + "\n";
  }
}
