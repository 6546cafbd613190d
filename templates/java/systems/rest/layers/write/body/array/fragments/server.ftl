  private static List<JsonNode> written([=Name]Call call) {
    List<JsonNode> all = new ArrayList<>();
    [=Name]Json.parse(call.body()).at([=settings.write.records.literal]).forEach(all::add);
    return all;
  }
