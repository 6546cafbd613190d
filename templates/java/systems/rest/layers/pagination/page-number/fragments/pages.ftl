  private int number = [=settings.pagination.first];

  private [=Name]Request first([=Name]Request all) {
    return sized(all).[=settings.pagination.in]([=settings.pagination.parameter.literal], number);
  }

  /** The request for the next page, or null after the last. */
  private [=Name]Request following() throws IOException {
    number++;
    return isLast() ? null : request.copy().[=settings.pagination.in]([=settings.pagination.parameter.literal], number);
  }
