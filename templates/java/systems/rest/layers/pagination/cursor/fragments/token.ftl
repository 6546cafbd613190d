  /** The pages that a token leads to, none with more records than said. */
  private [=Name]Pages after(String token, int max) throws IOException {
    [=Name]Pages pages = new [=Name]Pages(http, reading(Range.ALL), record -> true, max);
    return token.isEmpty() ? pages : pages.at(token);
  }
