package dev.sparkds.spec;

import dev.sparkds.model.Errors;
import dev.sparkds.spec.ConnectorSpec.ErrorsSpec;
import dev.sparkds.spec.ConnectorSpec.RetrySpec;
import java.time.Duration;

/** Checks the errors block. */
final class ErrorsCheck {
  private static final int ATTEMPTS = 5;

  private ErrorsCheck() {}

  static Errors errors(Draft draft) {
    ErrorsSpec spec = draft.spec().errors() == null ? ErrorsSpec.NONE : draft.spec().errors();
    Duration timeout = new Times(draft.findings()).positive("errors.timeout", spec.timeout(), Duration.ofSeconds(30));
    return new Errors(retry(spec.retry(), draft.findings()), timeout);
  }

  private static Errors.Retry retry(RetrySpec spec, Findings findings) {
    Times times = new Times(findings);
    Duration initial = times.positive("errors.retry.initial", spec.initial(), Duration.ofSeconds(1));
    Duration longest = initial.compareTo(Duration.ofMinutes(1)) > 0 ? initial : Duration.ofMinutes(1);
    Duration max = times.positive("errors.retry.max", spec.max(), longest);
    if (max.compareTo(initial) < 0) {
      findings.add("errors.retry.max", max + " is shorter than the first pause, " + initial, "");
    }
    return new Errors.Retry(spec.attempts() == null ? ATTEMPTS : spec.attempts(), initial, max,
        !Boolean.FALSE.equals(spec.jitter()));
  }
}
