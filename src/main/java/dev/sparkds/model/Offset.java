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
  public static final String SEQUENCE_LOG = "sequence-log";
  public static final String SEQUENCE_COLUMN = "sequence-column";

  /** What a sequence counts: the positions of a log, or the numbers of a column. */
  public Optional<String> numbering() {
    return style == OffsetStyle.SEQUENCE ? Optional.of(column.isPresent() ? SEQUENCE_COLUMN : SEQUENCE_LOG) : Optional.empty();
  }

  /** The resolution of a time column. */
  public enum Precision implements Word {
    SECONDS,
    MILLIS,
    MICROS
  }
}
