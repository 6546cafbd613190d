
  private static List<Encoded> meant(JsonNode result, int position, List<Encoded> rows) {
    return List.of(rows.get(position));
  }
