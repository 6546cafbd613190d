package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;

/** A merged text in the making: what is agreed, and where it clashes. */
final class Weave {

  private final List<Strand> strands = new ArrayList<>();
  private char last = '\n';

  /** A stretch of text that is the same on all sides, or has a place where it clashes. */
  private record Strand(String where, String base, String yours, String ours) {
    boolean isAgreed() {
      return where == null;
    }

    Strand between(String before, String after) {
      return new Strand(where, before + base + after, before + yours + after, before + ours + after);
    }

    Strand and(Strand next) {
      return new Strand(where, base + next.base, yours + next.yours, ours + next.ours);
    }

    boolean isWholeLines() {
      return isWholeLines(base) && isWholeLines(yours) && isWholeLines(ours);
    }

    private static boolean isWholeLines(String text) {
      return text.isEmpty() || text.endsWith("\n");
    }
  }

  void agreed(String text) {
    strands.add(new Strand(null, text, text, text));
  }

  /** A gap, which is at least a space where two words would become one. */
  void gap(String gap, String next) {
    boolean joins = gap.isEmpty() && !next.isEmpty() && Character.isJavaIdentifierPart(last)
        && Character.isJavaIdentifierPart(next.charAt(0));
    agreed(joins ? " " : gap);
  }

  void clash(String where, String base, String yours, String ours) {
    strands.add(new Strand(where, base, yours, ours));
  }

  void add(Weave other) {
    strands.addAll(other.strands);
  }

  boolean isAgreed() {
    return strands.stream().allMatch(Strand::isAgreed);
  }

  /** The text if every clash went the person's way. */
  String yours() {
    StringBuilder text = new StringBuilder();
    strands.forEach(strand -> text.append(strand.yours));
    return text.toString();
  }

  /** The text, with each clash between markers on lines of their own. */
  Merged merged() {
    StringBuilder text = new StringBuilder();
    List<Conflict> conflicts = new ArrayList<>();
    Strand open = null;
    for (Strand strand : strands) {
      if (open != null && open.isWholeLines()) {
        conflicts.add(mark(open, text));
        open = null;
      }
      if (strand.isAgreed()) {
        int line = open == null ? 0 : strand.yours.indexOf('\n') + 1;
        int rest = open != null && line == 0 ? strand.yours.length() : line;
        open = open == null ? null : open.between("", strand.yours.substring(0, rest));
        if (open != null && line > 0) {
          conflicts.add(mark(open, text));
          open = null;
        }
        text.append(strand.yours, rest, strand.yours.length());
      } else {
        open = open == null ? strand.between(takeLine(text), "") : open.and(strand);
      }
    }
    if (open != null) {
      conflicts.add(mark(open, text));
    }
    return new Merged(text.toString(), conflicts);
  }

  private static String takeLine(StringBuilder text) {
    int start = text.lastIndexOf("\n") + 1;
    String line = text.substring(start);
    text.setLength(start);
    return line;
  }

  private static Conflict mark(Strand clash, StringBuilder text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    Conflict conflict = new Conflict(clash.where, line, lines(clash.base), lines(clash.yours), lines(clash.ours));
    text.append("<<<<<<< yours\n").append(conflict.yours())
        .append("||||||| base\n").append(conflict.base())
        .append("=======\n").append(conflict.ours())
        .append(">>>>>>> ours\n");
    return conflict;
  }

  private static String lines(String text) {
    return text.isBlank() ? "" : text.endsWith("\n") ? text : text + "\n";
  }
}
