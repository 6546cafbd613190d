  /** One page by itself: its records, the token to go on with, and whether there is a page behind that already. */
  record Part(List<[=Name]Client.Message> records, String token, boolean more) {}

  /** Reads the first page, whole. */
  Part part() throws IOException {
    List<[=Name]Client.Message> records = new ArrayList<>();
    for ([=Name]Client.Message record = begun().page.next(); record != null; record = page.next()) {
      records.add(record);
    }
    String next = nextPage();
    String token = next.isEmpty() ? page.content.value([=settings.stream.token.literal]) : next;
    close();
    if (token == null || token.isEmpty()) {
      throw new IOException("the last page has no token at " + [=settings.stream.token.literal]);
    }
    return new Part(records, token, !next.isEmpty());
  }

  /** What leads to the next page, empty at the last. */
  private String nextPage() {
<@lines of="page-next"/>
  }
<@fragments of="pages-token"/>
