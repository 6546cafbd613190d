  /** Begins with the page that a cursor leads to. */
  [=Name]Pages at(String cursor) {
    request = requestFor(cursor);
    return this;
  }
