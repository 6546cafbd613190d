  /** The records of the page, one a line. */
  private static String body(List<ObjectNode> page, Map<String, JsonNode> others) {
    return page.stream().map(record -> line(record) + "\n").collect(Collectors.joining());
  }

  private static ObjectNode line(ObjectNode record) {
    String pointer = [=settings.read.records.literal];
    return pointer.isEmpty() ? record : (ObjectNode) NODES.objectNode().set(pointer.substring(1), record);
  }

  private static void put(ObjectNode record, String place, JsonNode value) {
    record.set(place.replaceFirst("^/", ""), value);
  }
