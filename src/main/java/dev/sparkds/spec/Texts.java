package dev.sparkds.spec;

/** Free text of a spec. */
final class Texts {
  private Texts() {}

  /** The text on one line; nothing when there is none. */
  static String line(String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ");
  }
}
