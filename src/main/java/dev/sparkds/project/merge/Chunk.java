package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;

/** A stretch of three sequences between elements that all three share; the ends are exclusive. */
record Chunk(int base, int baseEnd, int yours, int yoursEnd, int ours, int oursEnd) {

  /** The stretches in which the sequences differ. */
  static List<Chunk> between(List<String> base, List<String> yours, List<String> ours) {
    int[] toYours = Diff.match(base, yours);
    int[] toOurs = Diff.match(base, ours);
    List<Chunk> chunks = new ArrayList<>();
    int[] at = {0, 0, 0};
    for (int i = 0; i < base.size(); i++) {
      if (toYours[i] >= 0 && toOurs[i] >= 0) {
        add(chunks, at, i, toYours[i], toOurs[i]);
      }
    }
    add(chunks, at, base.size(), yours.size(), ours.size());
    return chunks;
  }

  private static void add(List<Chunk> chunks, int[] at, int base, int yours, int ours) {
    Chunk chunk = new Chunk(at[0], base, at[1], yours, at[2], ours);
    if (base > at[0] || yours > at[1] || ours > at[2]) {
      chunks.add(chunk);
    }
    at[0] = base + 1;
    at[1] = yours + 1;
    at[2] = ours + 1;
  }

  Chunk upTo(Chunk last) {
    return new Chunk(base, last.baseEnd, yours, last.yoursEnd, ours, last.oursEnd);
  }

  <T> List<T> base(List<T> all) {
    return all.subList(base, baseEnd);
  }

  <T> List<T> yours(List<T> all) {
    return all.subList(yours, yoursEnd);
  }

  <T> List<T> ours(List<T> all) {
    return all.subList(ours, oursEnd);
  }
}
