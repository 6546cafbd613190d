package dev.sparkds.model;

import java.util.List;
import java.util.Optional;

/**
 * A Maven library of the generated project.
 *
 * @param relocate the package prefix that the shaded jar moves
 * @param exclude the groups of what it would bring and the connector does without
 */
public record Dependency(
    String group, String artifact, String version, Scope scope, Optional<String> relocate, List<String> exclude) {

  /** Where the library is needed. */
  public enum Scope implements Word {
    COMPILE,
    TEST
  }
}
