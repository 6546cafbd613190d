package dev.sparkds.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How a stream remembers how far it has read.
 *
 * @param start {@code earliest}, {@code latest} or a value in the style's own notation
 * @param precision the smallest step between two values of a timestamp column
 * @param lag how late a row may show up in a timestamp column
 */
public record Offset(
    OffsetStyle style, Optional<String> column, String start, Precision precision, Duration lag) {

  /** The resolution of a time column. */
  public enum Precision implements Word {
    SECONDS,
    MILLIS,
    MICROS
  }
}
