package dev.sparkds.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the connector does when the system fails.
 *
 * @param connectTimeout how long connecting may take, for systems that tell it from a request
 * @param timeout bounds every single request
 * @param totalTimeout no try of an operation begins later than this after its first
 * @param circuitBreaker present for systems that are asked by single requests
 */
public record Errors(Retry retry, Optional<Duration> connectTimeout, Duration timeout, Duration totalTimeout,
    Optional<CircuitBreaker> circuitBreaker) {

  /**
   * Up to {@code attempts} tries, the pause doubling from {@code initial} to {@code max}.
   *
   * @param on statuses, classes of them such as {@code 5xx}, {@code timeout} and {@code connection}; empty for systems
   *     whose client alone knows
   */
  public record Retry(int attempts, Duration initial, Duration max, boolean jitter, List<String> on) {}

  /**
   * How a system in distress is left alone.
   *
   * @param failures how many in a row open it; never unless an option says
   */
  public record CircuitBreaker(Optional<Integer> failures, Duration coolDown) {}
}
