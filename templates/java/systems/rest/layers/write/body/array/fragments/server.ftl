  private static List<JsonNode> written(String body) {
    List<JsonNode> all = new ArrayList<>();
    [=Name]Json.parse(body).at([=settings.write.records.literal]).forEach(all::add);
    return all;
  }
