  /** Begins with the page that a URL of the same server leads to. */
  [=Name]Pages at(String link) throws IOException {
    request = request.at(link);
    return this;
  }
