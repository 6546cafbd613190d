  private String page([=Name]Call call, List<ObjectNode> all) {
    int number = value(call) == null ? [=settings.pagination.first] : Integer.parseInt(value(call));
    return page(call, all, (number - [=settings.pagination.first]) * size(call), Map.of());
  }
