  /** Of the circuit breaker, as electricians have it: closed lets through. */
  enum State {
    CLOSED,
    HALF_OPEN,
    OPEN;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The circuit breaker is open, so nothing was sent. */
  static final class Open extends IOException {
    private static final long serialVersionUID = 1L;

    Open(String message) {
      super(message);
    }
  }
