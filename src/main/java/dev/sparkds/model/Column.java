package dev.sparkds.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A column of the connector's table.
 *
 * @param type its type in Spark's DDL, canonical: upper-case words, one space after commas and colons
 * @param source the field of the remote record: a name, or a JSON pointer when it starts with a slash
 * @param format how the system writes it, where its type does not say that
 */
public record Column(String name, String type, boolean nullable, String source, Optional<Format> format) {
  private static final String SORTED_ALIKE =
      "(TINYINT|SMALLINT|INT|INTEGER|BIGINT|BYTE|SHORT|LONG|DATE|TIMESTAMP|TIMESTAMP_LTZ|DEC|DECIMAL|NUMERIC)(\\(.*)?";

  /** Whether every system sorts its values as Spark does. */
  public boolean sortsAlike() {
    return type.toUpperCase(Locale.ROOT).matches(SORTED_ALIKE);
  }

  /** Whether every system finds its values equal where Spark does. */
  public boolean equalAlike() {
    return sortsAlike() || type.toUpperCase(Locale.ROOT).matches("BOOLEAN|STRING|VARCHAR\\(.*");
  }

  /** A time as a number, counted from the beginning of 1970 in UTC. */
  public enum Format implements Word {
    EPOCH_SECONDS,
    EPOCH_MILLIS,
    EPOCH_MICROS,
    EPOCH_NANOS;

    /** The unit, as {@code java.time.temporal.ChronoUnit} calls it. */
    public String unit() {
      return name().substring("EPOCH_".length());
    }
  }
}
