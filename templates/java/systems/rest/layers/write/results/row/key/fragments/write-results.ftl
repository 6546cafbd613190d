
  /** A result may be about several keys. */
  private static List<Encoded> meant(JsonNode result, int position, List<Encoded> rows) throws IOException {
    JsonNode at = result.at([=settings.write.results.rowAt.literal]);
    Set<String> keys = new HashSet<>();
    (at.isArray() ? at : List.of(at)).forEach(key -> keys.add(key.asText()));
    List<Encoded> meant = rows.stream().filter(row -> keys.contains(
        String.valueOf(row.row().values().get([=Name]Rows.source([=settings.write.results.column.literal]))))).toList();
    if (meant.size() < keys.size()) {
      throw new IOException("the answer refuses a row that was not sent: " + reason(result));
    }
    return meant;
  }
