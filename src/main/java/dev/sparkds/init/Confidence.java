package dev.sparkds.init;

/** How sure a guess is. */
public enum Confidence {
  /** No guess at all. */
  GIVEN(""),
  /** The source says so itself. */
  STATED("stated"),
  /** All that was seen speaks for it. */
  LIKELY("likely"),
  /** Something has to be there, and nothing speaks against it. */
  UNSURE("a guess, check it");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Confidence weaker(Confidence other) {
    return compareTo(other) < 0 ? other : this;
  }
}
