
  private static List<Encoded> meant(JsonNode result, int position, List<Encoded> rows) throws IOException {
    int index = result.at([=settings.write.results.rowAt.literal]).asInt(-1);
    if (index < 0 || index >= rows.size()) {
      throw new IOException("the answer refuses a row that was not sent: " + reason(result));
    }
    return List.of(rows.get(index));
  }
