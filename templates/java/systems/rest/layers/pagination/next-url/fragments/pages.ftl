  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    return sized(all);
  }

  /** The request for the page that this one names as the next, or null when there is none. */
  private [=Name]Request following() throws IOException {
    String link = page.content.value([=settings.pagination.next.literal]);
    return link == null || link.isEmpty() ? null : trail.unseen(request.at(link));
  }
