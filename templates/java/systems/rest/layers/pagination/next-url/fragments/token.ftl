  /** The pages that a token leads to, which is a URL; how long they are, that says itself. */
  private [=Name]Pages after(String token, int max) throws IOException {
    [=Name]Pages pages = new [=Name]Pages(http, reading(Range.ALL), record -> true, max);
    return token.isEmpty() ? pages : pages.at(token);
  }
