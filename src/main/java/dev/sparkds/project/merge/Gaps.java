package dev.sparkds.project.merge;

/** White space, of which the person's goes first: nothing that a compiler or reader sees is in it. */
final class Gaps {

  private Gaps() {}

  static String of(String base, String yours, String ours) {
    return yours.equals(base) ? ours : yours;
  }
}
