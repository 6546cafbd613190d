  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = value(call) == null ? 0 : Integer.parseInt(value(call).substring("after-".length()));
    int end = endOfPage(call, start, all);
    Map<String, JsonNode> paging = new LinkedHashMap<>();
    if (end < all.size() || HAS_FLAG) {
      paging.put([=settings.pagination.next.literal], NODES.textNode(after(call, end)));
      paging.put(MORE, NODES.booleanNode(end < all.size()));
    }
<@fragments of="server-resume"/>
    return page(call, all, start, paging);
  }

  /** What leads to the records from a place on. */
  private static String after([=Name]Call call, int place) {
    return "after-" + place;
  }

  private static final String MORE = [=settings.pagination.more.literal];

  /** Whether the last page has a cursor too. */
  private static final boolean HAS_FLAG = [=(settings.pagination.more.literal == "\"\"")?then("false", "true")];
