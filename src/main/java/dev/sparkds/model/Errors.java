package dev.sparkds.model;

import java.time.Duration;

/** What the connector does when the system fails: {@code timeout} bounds every single request. */
public record Errors(Retry retry, Duration timeout) {

  /** Up to {@code attempts} tries, the pause doubling from {@code initial} to {@code max}. */
  public record Retry(int attempts, Duration initial, Duration max, boolean jitter) {}
}
