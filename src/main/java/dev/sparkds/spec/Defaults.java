package dev.sparkds.spec;

import dev.sparkds.model.Errors;
import dev.sparkds.model.Errors.CircuitBreaker;
import dev.sparkds.model.Offset;
import dev.sparkds.model.OnError;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.Write;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a connector that an option of a pack can take its default from. */
record Defaults(
    Errors errors,
    Optional<Partitioning> partitioning,
    Optional<Offset> offset,
    Optional<Write> write,
    OnError onError) {
  static final Set<String> PATHS = new TreeSet<>(Set.of("errors.retry.attempts", "errors.retry.initial",
      "errors.retry.max", "errors.connect-timeout", "errors.timeout", "errors.total-timeout",
      "errors.circuit-breaker.failures", "errors.circuit-breaker.cool-down", "partitioning.step",
      "partitioning.min-step", "offset.start", "offset.lag", "write.batch-size", "write.on-error"));

  Optional<String> of(String path) {
    return switch (path) {
      case "errors.retry.attempts" -> text(errors.retry().attempts());
      case "errors.retry.initial" -> text(errors.retry().initial());
      case "errors.retry.max" -> text(errors.retry().max());
      case "errors.connect-timeout" -> errors.connectTimeout().map(Object::toString);
      case "errors.timeout" -> text(errors.timeout());
      case "errors.total-timeout" -> text(errors.totalTimeout());
      case "errors.circuit-breaker.failures" -> errors.circuitBreaker().flatMap(CircuitBreaker::failures).map(Object::toString);
      case "errors.circuit-breaker.cool-down" -> errors.circuitBreaker().map(breaker -> breaker.coolDown().toString());
      case "partitioning.step" -> partitioning.flatMap(Partitioning::step).map(Object::toString);
      case "partitioning.min-step" -> partitioning.flatMap(Partitioning::minStep).map(Object::toString);
      case "offset.start" -> offset.map(Offset::start);
      case "offset.lag" -> offset.map(part -> part.lag().toString());
      case "write.batch-size" -> write.map(part -> String.valueOf(part.batchSize()));
      case "write.on-error" -> text(onError.label());
      default -> throw new IllegalArgumentException(path);
    };
  }

  private static Optional<String> text(Object value) {
    return Optional.of(value.toString());
  }
}
