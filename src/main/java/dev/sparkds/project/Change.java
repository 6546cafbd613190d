package dev.sparkds.project;

import java.util.Optional;

/** What is done to a file: it holds one thing before and another after; nothing where there is no file. */
record Change(String path, Optional<Content> before, Optional<Content> after) {

  Change reversed() {
    return new Change(path, after, before);
  }

  /** Whether people see it: what sparkds keeps for itself is no difference to them, but for the spec. */
  boolean visible() {
    return !path.startsWith(Manifest.FOLDER) || path.equals(Manifest.SPEC);
  }
}
