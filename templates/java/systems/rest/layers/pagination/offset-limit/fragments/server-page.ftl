  private String page([=Name]Call call, List<ObjectNode> all) {
    return page(call, all, value(call) == null ? 0 : Integer.parseInt(value(call)), Map.of());
  }
