  /** The records around which the page is, and what else is in it. */
  private static String body(List<ObjectNode> page, Map<String, JsonNode> others) {
    ArrayNode array = NODES.arrayNode();
    page.forEach(record -> array.add(sent(record)));
    if ([=settings.read.records.literal].isEmpty()) {
      return array.toString();
    }
    ObjectNode body = NODES.objectNode();
    put(body, [=settings.read.records.literal], array);
    others.forEach((pointer, value) -> put(body, pointer, value));
    put(body, [=settings.read.success.literal], NODES.booleanNode(true));
    return body.toString();
  }

  /** A success that is none after all. */
  private static String failure() {
    ObjectNode body = NODES.objectNode();
    put(body, [=settings.read.failed.literal], NODES.arrayNode().add("no such field"));
    put(body, [=settings.read.success.literal], NODES.booleanNode(false));
    return body.toString();
  }

  /** A record whose fields have numbers for names is sent as an array. */
  private static JsonNode sent(ObjectNode record) {
    ArrayNode cells = NODES.arrayNode();
    for (int i = 0; record.has(Integer.toString(i)); i++) {
      cells.add(record.get(Integer.toString(i)));
    }
    return cells.isEmpty() ? record : cells;
  }

  private static void put(ObjectNode body, String pointer, JsonNode value) {
    if (pointer.isEmpty()) {
      return;
    }
    int end = pointer.lastIndexOf('/');
    ObjectNode parent = end == 0 ? body : body.withObject(pointer.substring(0, end));
    parent.set(pointer.substring(end + 1), value);
  }
