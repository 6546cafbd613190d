package dev.sparkds.model;

import java.time.Duration;
import java.util.Optional;

/** How a batch read is divided: {@code column}, {@code step} and {@code minStep} where the style has them. */
public record Partitioning(
    PartitioningStyle style, Optional<String> column, Optional<Duration> step, Optional<Duration> minStep) {}
