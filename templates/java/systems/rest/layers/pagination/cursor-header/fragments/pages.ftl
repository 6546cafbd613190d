  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    this.all = all;
    return requestFor([=(settings.pagination.begin.literal == "\"\"")?then("null", settings.pagination.begin.literal)]);
  }

  /** The request for the next page, or null after the last, which has no cursor. */
  private [=Name]Request following() throws IOException {
    String cursor = page.answer.header([=settings.pagination.header.literal]).orElse("");
    return cursor.isEmpty() ? null : trail.unseen(requestFor(cursor));
  }
<@fragments of="paged"/>
