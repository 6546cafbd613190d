  private static String page([=Name]Call call, List<ObjectNode> all) {
    int start = value(call) == null ? 0 : Integer.parseInt(value(call).substring("after-".length()));
    int end = start + size(call);
    return page(call, all, start, end < all.size()
        ? Map.of([=settings.pagination.next.literal], NODES.textNode("after-" + end)) : Map.of());
  }
