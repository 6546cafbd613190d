package dev.sparkds.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How a batch read is divided: {@code column}, {@code step} and {@code minStep} where the style has them.
 *
 * @param objectIds whether the ids of the style are ObjectIds, which are texts to Spark
 */
public record Partitioning(
    PartitioningStyle style, boolean objectIds, Optional<String> column, Optional<Duration> step, Optional<Duration> minStep) {}
