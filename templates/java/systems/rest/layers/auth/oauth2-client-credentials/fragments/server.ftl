  /** Takes back all access tokens. */
  void expire() {
    Tokens.GOOD.clear();
  }
