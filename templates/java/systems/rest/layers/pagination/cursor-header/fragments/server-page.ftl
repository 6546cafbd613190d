  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = value(call) == null ? 0 : Integer.parseInt(value(call).substring("after-".length()));
    if (start + size(call) < all.size()) {
      call.exchange().getResponseHeaders().set([=settings.pagination.header.literal], "after-" + after(call, start));
    }
    return page(call, all, start, Map.of());
  }
