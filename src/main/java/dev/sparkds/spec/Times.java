package dev.sparkds.spec;

import java.time.Duration;

/** Checks durations. */
record Times(Findings findings) {
  private static final Duration LONGEST = Duration.ofDays(36_525);

  /** The duration, which must not be zero. */
  Duration positive(String path, String written, Duration fallback) {
    Duration duration = any(path, written, fallback);
    if (duration.isZero()) {
      findings.add(path, "must be longer than nothing", "");
    }
    return duration;
  }

  Duration any(String path, String written, Duration fallback) {
    if (written == null) {
      return fallback;
    }
    Duration duration = Durations.parse(written).orElse(fallback);
    if (duration.compareTo(LONGEST) > 0) {
      findings.add(path, Quote.of(written) + " is longer than a hundred years", "");
    }
    return duration;
  }
}
