  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    this.all = all;
    return requestFor([=(settings.pagination.begin.literal == "\"\"")?then("null", settings.pagination.begin.literal)]);
  }

  /** The request for what comes after the last record's key, or null after the last page. */
  private [=Name]Request following() throws IOException {
    return isLast() || page.last == null ? null : trail.unseen(
        requestFor(page.last.value([=settings.pagination.next.literal])));
  }
<@fragments of="paged"/>
