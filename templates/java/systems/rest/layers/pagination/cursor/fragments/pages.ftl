  private [=Name]Request first([=Name]Request all) {
    return sized(all);
  }

  /** The request for the next page, or null when the page has no cursor. */
  private [=Name]Request following() {
    String cursor = page.value([=settings.pagination.next.literal]);
    return cursor == null || cursor.isEmpty()
        ? null : request.copy().[=settings.pagination.in]([=settings.pagination.parameter.literal], cursor);
  }
