  private String page([=Name]Call call, List<ObjectNode> all) {
    int start = Integer.parseInt(call.query().getOrDefault("_start", "0"));
    int end = endOfPage(call, start, all);
    if (end < all.size()) {
      call.exchange().getResponseHeaders().set("Link", "<" + link(call, end) + ">; rel=\"next\", </>; rel=\"first\"");
    }
    return page(call, all, start, Map.of());
  }
