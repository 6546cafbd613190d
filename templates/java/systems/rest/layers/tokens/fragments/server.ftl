  /** How many access tokens there were so far. */
  int tokens() {
    return Tokens.GIVEN.get();
  }

  /** Lets it refuse every login from now on, or no longer. */
  void refuseLogins(boolean now) {
    Tokens.SHUT.set(now);
  }

  /** Takes back all access tokens. */
  void expire() {
    Tokens.GOOD.clear();
  }

  /** How long access tokens are good from now on. */
  void lifetime(int seconds) {
    Tokens.LIFETIME.set(seconds);
  }
