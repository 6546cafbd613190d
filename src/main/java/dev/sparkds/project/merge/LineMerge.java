package dev.sparkds.project.merge;

import java.util.List;
import java.util.stream.Stream;

/** Merges texts line by line. */
final class LineMerge {

  private LineMerge() {}

  static Weave merge(String where, String base, String yours, String ours) {
    List<String> b = lines(base);
    List<String> y = lines(yours);
    List<String> o = lines(ours);
    Weave weave = new Weave();
    int at = 0;
    for (Chunk chunk : Chunk.between(b, y, o)) {
      weave.agreed(String.join("", y.subList(at, chunk.yours())));
      resolve(where, String.join("", chunk.base(b)), String.join("", chunk.yours(y)), String.join("", chunk.ours(o)), weave);
      at = chunk.yoursEnd();
    }
    weave.agreed(String.join("", y.subList(at, y.size())));
    return weave;
  }

  private static void resolve(String where, String base, String yours, String ours, Weave weave) {
    if (yours.equals(base)) {
      weave.agreed(ours);
    } else if (ours.equals(base) || ours.equals(yours)) {
      weave.agreed(yours);
    } else {
      weave.clash(where, base, yours, ours);
    }
  }

  /** The lines, each with its end. */
  static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Stream.of(text.split("(?<=\n)")).toList();
  }
}
