  private String page([=Name]Call call, List<ObjectNode> all) {
    return body(all, Map.of());
  }
