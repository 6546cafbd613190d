  long requests() {
    return requests.get();
  }

  long throttledMillis() {
    return throttledNanos.get() / 1_000_000;
  }

  /** The state of the circuit breaker, 0 being closed and 2 open. */
  long breakerState() {
    return [=Name]Gate.to(options.url()).state(options).ordinal();
  }

  /** How many requests were sent, tries again among them. */
  public static final class Requests extends CustomSumMetric {
    static final String NAME = "requests";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "requests";
    }
  }

  /** How long requests waited for their turn. */
  public static final class ThrottledMillis extends CustomSumMetric {
    static final String NAME = "throttledMillis";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "milliseconds waited for a turn";
    }
  }

  /** The circuit breaker as the task that is worst off saw it. */
  public static final class BreakerState implements CustomMetric {
    static final String NAME = "circuitBreaker";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "circuit breaker";
    }

    @Override
    public String aggregateTaskMetrics(long[] states) {
      return [=Name]Gate.State.values()[(int) LongStream.of(states).max().orElse(0)].label();
    }
  }
