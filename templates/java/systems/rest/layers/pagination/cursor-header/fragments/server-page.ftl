  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = value(call) == null ? 0 : Integer.parseInt(value(call).substring("after-".length()));
    int end = endOfPage(call, start, all);
    if (end < all.size()) {
      call.exchange().getResponseHeaders().set([=settings.pagination.header.literal], "after-" + end);
    }
    return page(call, all, start, Map.of());
  }
