  private [=Name]Request first([=Name]Request all) {
    return sized(all);
  }

  /** The request for the page that this one names as the next, or null when there is none. */
  private [=Name]Request following() throws IOException {
    String link = page.value([=settings.pagination.next.literal]);
    return link == null || link.isEmpty() ? null : request.at(link);
  }
