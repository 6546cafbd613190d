  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    return sized(all);
  }

  /** The request for the next page, or null after the last, which has no cursor. */
  private [=Name]Request following() throws IOException {
    String cursor = page.answer.header([=settings.pagination.header.literal]).orElse("");
    return cursor.isEmpty() ? null
        : trail.unseen(request.copy().[=settings.pagination.in]([=settings.pagination.parameter.literal], cursor));
  }
