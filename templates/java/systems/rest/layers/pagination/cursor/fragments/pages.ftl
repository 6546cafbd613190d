  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    return sized(all);
  }

  /** The request for the next page, or null after the last. */
  private [=Name]Request following() throws IOException {
    String cursor = Objects.requireNonNullElse(page.content.value([=settings.pagination.next.literal]), "");
    boolean more = [=(settings.pagination.more.literal == "\"\"")
        ?then("cursor.length() > 0", "\"true\".equals(page.content.value(" + settings.pagination.more.literal + "))")];
    return more ? trail.unseen(request.copy().[=settings.pagination.in]([=settings.pagination.parameter.literal], cursor)) : null;
  }
