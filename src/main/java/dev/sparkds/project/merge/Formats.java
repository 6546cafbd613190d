package dev.sparkds.project.merge;

import java.util.Optional;

/** Which kind of file a path names. */
final class Formats {

  private Formats() {}

  static Optional<Format> of(String path) {
    if (path.endsWith(".java")) {
      return Optional.of(new JavaParts());
    }
    return Optional.empty();
  }
}
