  private final Trail trail = new Trail();

  private [=Name]Request first([=Name]Request all) {
    this.all = all;
    return requestFor([=(settings.pagination.begin.literal == "\"\"")?then("null", settings.pagination.begin.literal)]);
  }

  /** The request for the next page, or null after the last. */
  private [=Name]Request following() throws IOException {
    String cursor = Objects.requireNonNullElse(page.content.value([=settings.pagination.next.literal]), "");
    boolean more = [=(settings.pagination.more.literal == "\"\"")
        ?then("cursor.length() > 0", "\"true\".equals(page.content.value(" + settings.pagination.more.literal + "))")];
    return more ? trail.unseen(requestFor(cursor)) : null;
  }
<@fragments of="paged"/>
