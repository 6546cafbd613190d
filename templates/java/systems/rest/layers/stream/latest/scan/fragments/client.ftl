  /** The request for everything, at whose end the token is. */
  private [=Name]Request latestToken() {
    return reading(Range.ALL);
  }
