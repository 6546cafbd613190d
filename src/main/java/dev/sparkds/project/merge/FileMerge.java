package dev.sparkds.project.merge;

/** Takes what sparkds changed in a file to the file that a person edited, and loses nothing that the person wrote. */
public final class FileMerge {

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
    return ends.restore(LineMerge.merge(path, ends.unify(base), ends.unify(yours), ends.unify(ours)).merged());
  }
}
