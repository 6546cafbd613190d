  /** How many access tokens there were so far. */
  int tokens() {
    return Tokens.GIVEN.get();
  }

  /** Takes back all access tokens. */
  void expire() {
    Tokens.GOOD.clear();
  }

  /** How long access tokens are good from now on. */
  void lifetime(int seconds) {
    Tokens.LIFETIME.set(seconds);
  }
