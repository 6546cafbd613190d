  private static List<JsonNode> written([=Name]Call call) {
    return List.of([=Name]Json.parse(call.body()).at([=settings.write.records.literal]));
  }
