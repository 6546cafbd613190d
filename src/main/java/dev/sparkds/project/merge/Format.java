package dev.sparkds.project.merge;

import java.util.Optional;

/** A kind of file whose parts are known. */
interface Format {

  /** The whole text as a part, or nothing when it is not well formed. */
  Optional<Part> read(String text);

  /** Merges a part that has no parts. */
  default Weave leaf(String where, String base, String yours, String ours) {
    return LineMerge.merge(where, base, yours, ours);
  }
}
