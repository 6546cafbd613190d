  /** How many access tokens there were so far. */
  int tokens() {
    return Tokens.GIVEN.get();
  }

  /** Takes back all access tokens. */
  void expire() {
    Tokens.GOOD.clear();
  }
