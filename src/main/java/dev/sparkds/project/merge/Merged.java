package dev.sparkds.project.merge;

import java.util.List;

/** What became of one file. */
public record Merged(String text, List<Conflict> conflicts) {
  public Merged {
    conflicts = List.copyOf(conflicts);
  }

  static Merged clean(String text) {
    return new Merged(text, List.of());
  }
}
