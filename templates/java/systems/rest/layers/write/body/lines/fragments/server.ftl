  private static List<JsonNode> written([=Name]Call call) {
    return call.body().lines().map([=Name]Json::parse).toList();
  }
