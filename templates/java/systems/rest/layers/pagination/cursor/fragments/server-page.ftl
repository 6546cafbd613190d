  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = value(call) == null ? 0 : Integer.parseInt(value(call).substring("after-".length()));
    int end = after(call, start);
    Map<String, JsonNode> paging = new LinkedHashMap<>();
    if (start + size(call) < all.size() || HAS_FLAG) {
      paging.put([=settings.pagination.next.literal], NODES.textNode("after-" + end));
      paging.put(MORE, NODES.booleanNode(start + size(call) < all.size()));
    }
    return page(call, all, start, paging);
  }

  private static final String MORE = [=settings.pagination.more.literal];

  /** Whether the last page has a cursor too. */
  private static final boolean HAS_FLAG = [=(settings.pagination.more.literal == "\"\"")?then("false", "true")];
