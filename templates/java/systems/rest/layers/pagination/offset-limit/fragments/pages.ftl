  private long offset;

  private [=Name]Request first([=Name]Request all) {
    return sized(all).[=settings.pagination.in]([=settings.pagination.parameter.literal], offset);
  }

  /** The request for the next page, or null after the last. */
  private [=Name]Request following() throws IOException {
    offset += page.records;
    return isLast() ? null : request.copy().[=settings.pagination.in]([=settings.pagination.parameter.literal], offset);
  }
