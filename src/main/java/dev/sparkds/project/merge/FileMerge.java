package dev.sparkds.project.merge;

import java.util.List;
import java.util.Optional;

/** Takes what sparkds changed in a file to the file that a person edited, and loses nothing that the person wrote. */
public final class FileMerge {

  private static final int MOST = 2_000_000;

  private FileMerge() {}

  /** The base is what sparkds generated the last time, ours what it generates now. */
  public static Merged merge(String path, String base, String yours, String ours) {
    if (yours.equals(base)) {
      return Merged.clean(ours);
    }
    if (ours.equals(base) || ours.equals(yours)) {
      return Merged.clean(yours);
    }
    LineEnds ends = LineEnds.of(yours);
    String mine = ends.unify(yours);
    Indentation indentation = Indentation.of(path, ends.unify(base), mine);
    return ends.restore(unified(path, indentation.apply(ends.unify(base)), mine, indentation.apply(ends.unify(ours))));
  }

  private static Merged unified(String path, String base, String yours, String ours) {
    if (base.length() + yours.length() + ours.length() > MOST) {
      return LineMerge.merge(path, base, yours, ours).merged();
    }
    return Formats.of(path)
        .flatMap(format -> structured(format, base, yours, ours))
        .orElseGet(() -> lines(path, base, yours, ours));
  }

  /** Nothing when one of the texts, or what would become of them, is not well formed. */
  private static Optional<Merged> structured(Format format, String base, String yours, String ours) {
    try {
      Optional<Part> b = format.read(base);
      Optional<Part> y = b.flatMap(part -> format.read(yours));
      Optional<Part> o = y.flatMap(part -> format.read(ours));
      return o.map(part -> weave(format, b.get(), y.get(), part))
          .filter(weave -> format.read(weave.yours()).isPresent())
          .map(Weave::merged);
    } catch (StackOverflowError | RuntimeException e) {
      return Optional.empty(); // a text of a person may be anything
    }
  }

  private static Weave weave(Format format, Part base, Part yours, Part ours) {
    String before = base.whole();
    String named = format.named(before, base, yours, ours);
    if (named.equals(before)) {
      return MovedMembers.merge(base, yours, ours, format::leaf);
    }
    Part renamed = format.read(format.named(ours.whole(), base, yours, ours)).orElseThrow();
    return MovedMembers.merge(format.read(named).orElseThrow(), yours, renamed, format::leaf);
  }

  private static Merged lines(String path, String base, String yours, String ours) {
    Merged merged = LineMerge.merge(path, base, yours, ours).merged();
    boolean breaks = Formats.of(path).filter(format -> isRead(format, yours) && !isRead(format, merged.text())).isPresent();
    return breaks && merged.conflicts().isEmpty()
        ? new Merged(yours, List.of(new Conflict(path, 1, base, yours, ours)))
        : merged;
  }

  /** Whether a text is what the ending of its file says, where sparkds knows that. */
  static boolean isWellFormed(String path, String text) {
    return Formats.of(path).map(format -> isRead(format, text)).orElse(true);
  }

  private static boolean isRead(Format format, String text) {
    try {
      return format.read(text).isPresent();
    } catch (StackOverflowError | RuntimeException e) {
      return false;
    }
  }
}
