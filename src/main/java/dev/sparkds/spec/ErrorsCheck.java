package dev.sparkds.spec;

import dev.sparkds.model.Errors;
import dev.sparkds.spec.ConnectorSpec.BreakerSpec;
import dev.sparkds.spec.ConnectorSpec.ErrorsSpec;
import dev.sparkds.spec.ConnectorSpec.RetrySpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the errors block. */
final class ErrorsCheck {
  private static final int ATTEMPTS = 5;
  private static final Duration COOL_DOWN = Duration.ofMinutes(5);

  /** What a client did wrong or a server cannot do, which another try does not change. */
  private static final Set<String> LASTING = Set.of("400", "401", "402", "403", "405", "406", "407", "410", "411",
      "413", "414", "415", "416", "417", "422", "426", "428", "431", "451", "501", "505");

  private final Draft draft;
  private final Times times;

  private ErrorsCheck(Draft draft) {
    this.draft = draft;
    this.times = new Times(draft.findings());
  }

  static Errors errors(Draft draft) {
    ErrorsSpec spec = draft.spec().errors() == null ? ErrorsSpec.NONE : draft.spec().errors();
    return new ErrorsCheck(draft).errors(spec, draft.pack().errors());
  }

  private Errors errors(ErrorsSpec spec, ErrorsSpec pack) {
    requireOffered("connect-timeout", "errors.connect-timeout", spec.connectTimeout(), pack.connectTimeout());
    requireOffered("retry-on", "errors.retry.on", spec.retry().on(), pack.retry().on());
    requireOffered("circuit-breaker", "errors.circuit-breaker", spec.circuitBreaker(), pack.circuitBreaker());
    ErrorsSpec both = spec.over(pack);
    return new Errors(retry(both.retry()), connectTimeout(both, pack),
        times.positive("errors.timeout", both.timeout(), Duration.ofSeconds(30)),
        times.positive("errors.total-timeout", both.totalTimeout(), Duration.ofMinutes(15)), breaker(both, pack));
  }

  private void requireOffered(String word, String path, Object written, Object offered) {
    if (written != null && offered == null) {
      draft.findings().add(path, draft.pack().name() + " cannot have it" + draft.reason("errors", word), "");
    }
  }

  private Optional<Duration> connectTimeout(ErrorsSpec spec, ErrorsSpec pack) {
    return Optional.ofNullable(pack.connectTimeout()).map(offered ->
        times.positive("errors.connect-timeout", spec.connectTimeout(), Duration.ofSeconds(10)));
  }

  private Errors.Retry retry(RetrySpec spec) {
    Duration initial = times.positive("errors.retry.initial", spec.initial(), Duration.ofSeconds(1));
    Duration longest = initial.compareTo(Duration.ofMinutes(1)) > 0 ? initial : Duration.ofMinutes(1);
    Duration max = times.positive("errors.retry.max", spec.max(), longest);
    if (max.compareTo(initial) < 0) {
      draft.findings().add("errors.retry.max", max + " is shorter than the first pause, " + initial, "");
    }
    return new Errors.Retry(spec.attempts() == null ? ATTEMPTS : spec.attempts(), initial, max,
        !Boolean.FALSE.equals(spec.jitter()), on(spec.on() == null ? List.of() : spec.on()));
  }

  private List<String> on(List<String> on) {
    for (int i = 0; i < on.size(); i++) {
      if (on.get(i) != null && LASTING.contains(on.get(i))) {
        draft.findings().add("errors.retry.on[" + i + "]",
            on.get(i) + " is an answer that would only be given again", "");
      }
    }
    return on;
  }

  private Optional<Errors.CircuitBreaker> breaker(ErrorsSpec spec, ErrorsSpec pack) {
    if (pack.circuitBreaker() == null) {
      return Optional.empty();
    }
    BreakerSpec breaker = spec.circuitBreaker();
    return Optional.of(new Errors.CircuitBreaker(Optional.ofNullable(breaker.failures()),
        times.positive("errors.circuit-breaker.cool-down", breaker.coolDown(), COOL_DOWN)));
  }
}
