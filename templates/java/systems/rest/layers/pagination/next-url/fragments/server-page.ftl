  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = Integer.parseInt(call.query().getOrDefault("_start", "0"));
    int end = after(call, start);
    return page(call, all, start, start + size(call) < all.size()
        ? Map.of([=settings.pagination.next.literal], NODES.textNode(link(call, end))) : Map.of());
  }
