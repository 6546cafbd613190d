package dev.sparkds.spec;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** ISO-8601 durations as the spec takes them: not negative, upper case. */
final class Durations {
  static final String PATTERN =
      "^P(?!$)([0-9]{1,9}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?$";
  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private Durations() {}

  static Optional<Duration> parse(String text) {
    if (text == null || text.length() > 60 || !COMPILED.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
