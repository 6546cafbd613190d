package dev.sparkds.project.merge;

import java.util.Optional;

/** A kind of file whose parts are known. */
interface Format {

  /** The whole text as a part, or nothing when it is not well formed. */
  Optional<Part> read(String text);

  /** A generated text with the names that the person gave to its parts. */
  default String named(String text, Part base, Part yours, Part ours) {
    return text;
  }

  /** Merges a part that has no parts. */
  default Weave leaf(String where, String base, String yours, String ours) {
    return LineMerge.merge(where, base, yours, ours);
  }
}
