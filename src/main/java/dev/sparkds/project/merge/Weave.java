package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;

/** A merged text in the making: what is agreed, and where it clashes. */
final class Weave {

  private final List<Strand> strands = new ArrayList<>();
  private char last = '\n';

  /** A stretch of text that is the same on all sides, or the place where it clashes. */
  private record Strand(String where, String base, String yours, String ours) {
    boolean isAgreed() {
      return where == null;
    }
  }

  /** A gap, which is at least a space where two words would become one. */
  void gap(String gap, String next) {
    boolean joins = gap.isEmpty() && !next.isEmpty() && Character.isJavaIdentifierPart(last)
        && Character.isJavaIdentifierPart(next.charAt(0));
    agreed(joins ? " " : gap);
  }

  void agreed(String text) {
    add(new Strand(null, text, text, text));
  }

  void clash(String where, String base, String yours, String ours) {
    add(new Strand(where, base, yours, ours));
  }

  void add(Weave other) {
    other.strands.forEach(this::add);
  }

  private void add(Strand strand) {
    strands.add(strand);
    last = strand.yours.isEmpty() ? last : strand.yours.charAt(strand.yours.length() - 1);
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
    Markers markers = new Markers();
    for (Strand strand : strands) {
      if (strand.isAgreed()) {
        markers.agreed(strand.yours);
      } else {
        markers.clash(strand.where, strand.base, strand.yours, strand.ours);
      }
    }
    return markers.merged();
  }
}
