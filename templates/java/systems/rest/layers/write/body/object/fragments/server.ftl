  private static List<JsonNode> written(String body) {
    return List.of([=Name]Json.parse(body).at([=settings.write.records.literal]));
  }
