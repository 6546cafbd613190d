  private static List<JsonNode> written(String body) {
    return body.lines().map([=Name]Json::parse).toList();
  }
