package dev.sparkds.mutants;

/** What became of a mutant: the test that failed on it, null where none did, or nothing yet. */
record Result(String spec, Mutant mutant, String killer, boolean tried) {

  boolean killed() {
    return killer != null;
  }

  /** Nothing noticed, and nothing says why that is as it should be; or something did, and the excuse is out of date. */
  boolean isUnexpected() {
    return killed() == (mutant.survives() != null);
  }

  /** As the page says it. */
  String verdict() {
    if (killed()) {
      return "`" + killer + "`";
    }
    return !tried ? "not tried" : mutant.survives() == null ? "nobody" : "nobody: " + mutant.survives();
  }

  @Override
  public String toString() {
    String defect = mutant.defect() == null ? "" : " (" + mutant.defect() + ")";
    return spec + ": " + mutant.id() + defect + (killed() ? " killed by " + killer : " SURVIVED");
  }
}
