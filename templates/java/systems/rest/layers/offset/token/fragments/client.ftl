  /** No token at all: the request without one gives everything. */
  String earliest() {
    return "";
  }

  /** The token after the last record that there is. */
  String latest() throws IOException {
    [=Name]Pages.Part part = part(new [=Name]Pages(http, latestToken(), record -> true, Long.MAX_VALUE));
    while (part.more()) {
      part = part(after(part.token(), Integer.MAX_VALUE));
    }
    return part.token();
  }

  /** Whether there are records after the token; the API says that by giving some. */
  boolean hasMore(String token) throws IOException {
    try {
      Rest rest = Rest.of(token);
      boolean found = !rest.records().isEmpty();
      for (boolean more = true; more && !found; ) {
        [=Name]Pages.Part part = part(after(rest.token(), 1));
        found = !part.records().isEmpty();
        more = part.more();
        rest = new Rest(part.token(), List.of());
      }
      return found;
    } catch (Expired e) {
      return true; // what there is cannot be told, as asking for it will say
    }
  }

  /** The next records after the token, no more than said; what a page gives beyond that goes along with the next token. */
  Page page(String token, int max) throws IOException {
    Rest rest = Rest.of(token);
    List<Message> found = new ArrayList<>(rest.records());
    String next = rest.token();
    for (boolean more = true; more && found.size() < max; ) {
      [=Name]Pages.Part part = part(after(next, max - found.size()));
      found.addAll(part.records());
      next = part.token();
      more = part.more();
    }
    int end = Math.min(max, found.size());
    return new Page(List.copyOf(found.subList(0, end)), new Rest(next, found.subList(end, found.size())).toToken());
  }

  private static [=Name]Pages.Part part([=Name]Pages page) throws IOException {
    try (page) {
      return page.part();
    } catch ([=Name]Http.Refused e) {
      if (e.status() == [=settings.stream.expired.status][=(settings.stream.expired.text.literal == "\"\"")
          ?then("", " && e.getMessage().contains(" + settings.stream.expired.text.literal + ")")]) {
        throw new Expired(e);
      }
      throw e;
    }
  }
<@fragments of="token"/>
<@fragments of="token-rest"/>
