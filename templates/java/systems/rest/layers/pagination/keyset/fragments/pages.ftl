  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    return sized(all);
  }

  /** The request for what comes after the last record's key, or null after the last page. */
  private [=Name]Request following() throws IOException {
    return isLast() || page.last == null ? null : trail.unseen(request.copy()
        .[=settings.pagination.in]([=settings.pagination.parameter.literal], page.last.value([=settings.pagination.next.literal])));
  }
