package dev.sparkds.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An option of the generated connector, checked and complete.
 *
 * @param fallback the default as written, already valid for the type; empty when the option is absent unless given
 * @param min the smallest value as written, for numbers, durations and sizes
 * @param requires the options that must be given when this one is
 * @param atMost the option whose value this one's must not be more than
 * @param defaults other defaults, where another option has a value
 * @param modes the modes in which it has a meaning
 */
public record Option(
    String name,
    OptionType type,
    boolean required,
    Optional<String> fallback,
    List<String> values,
    Optional<String> min,
    Optional<String> max,
    Optional<String> pattern,
    boolean secret,
    Optional<String> example,
    String description,
    List<String> requires,
    Optional<String> atMost,
    List<Another> defaults,
    Set<Mode> modes) {

  /** Another default, where another option has a value. */
  public record Another(String option, String value, String fallback) {}
}
