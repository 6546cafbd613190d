package dev.sparkds.spec;

/** A place in a file, both numbers counted from one. */
public record Place(int line, int column) {
  static final Place START = new Place(1, 1);
}
