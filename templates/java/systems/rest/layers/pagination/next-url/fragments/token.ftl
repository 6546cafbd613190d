  /** The pages after a token, which is the URL of the first; how long they are it says itself. */
  private [=Name]Pages after(String token, int max) throws IOException {
    [=Name]Pages pages = new [=Name]Pages(options, reading(Range.ALL), record -> true, max);
    return token.isEmpty() ? pages : pages.at(token);
  }
