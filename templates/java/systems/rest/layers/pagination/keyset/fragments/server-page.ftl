  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = 0;
    while (value(call) != null && start < all.size() && !all.get(start).at([=settings.pagination.next.literal]).asText().equals(value(call))) {
      start++;
    }
    return page(call, all, value(call) == null || circling ? 0 : start + 1, Map.of());
  }
