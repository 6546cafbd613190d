  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = Integer.parseInt(call.query().getOrDefault("_start", "0"));
    int end = endOfPage(call, start, all);
    Map<String, JsonNode> paging = new LinkedHashMap<>();
    if (end < all.size()) {
      paging.put([=settings.pagination.next.literal], NODES.textNode(after(call, end)));
    }
<@fragments of="server-resume"/>
    return page(call, all, start, paging);
  }

  /** What leads to the records from a place on. */
  private static String after([=Name]Call call, int place) {
    return link(call, place);
  }
