package dev.sparkds.mutants;

/** What became of a mutant: the test that failed on it, or null, and how long that took. */
record Result(String spec, Mutant mutant, String killer, long millis) {

  boolean killed() {
    return killer != null;
  }

  @Override
  public String toString() {
    String defect = mutant.defect() == null ? "" : " (" + mutant.defect() + ")";
    return spec + ": " + mutant.id() + defect + (killed() ? " killed by " + killer : " SURVIVED") + " in " + millis / 100 / 10.0 + " s";
  }
}
