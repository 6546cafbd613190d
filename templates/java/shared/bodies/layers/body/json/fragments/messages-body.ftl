  static byte[] body(Row row) {
    if (bySource(row).get("body") instanceof byte[] body) {
      return body;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int c = 0; c < SCHEMA.size(); c++) {
      String source = [=Name]Rows.source(SCHEMA.fieldNames()[c]);
      if (!isProperty(source)) {
        JsonNode value = [=Name]Json.of(SCHEMA.apply(c).dataType(), row.get(c));
        put(object, source, [=epochs?then(Name + "Json.counted(SCHEMA.fieldNames()[c], value)", "value")]);
      }
    }
    return object.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode object, String source, JsonNode value) {
    String[] steps = source.startsWith("/") ? source.substring(1).split("/", -1) : new String[] {source};
    ObjectNode parent = object;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = parent.withObjectProperty(name(steps[i]));
    }
    parent.set(name(steps[steps.length - 1]), value);
  }

  private static String name(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  private static Object field(StructField field, String source, byte[] body) {
    JsonNode root = [=Name]Json.parse(new String(body, StandardCharsets.UTF_8));
    JsonNode value = source.startsWith("/") ? root.at(source) : root.path(source);
    return [=Name]Json.to(field.dataType(), [=epochs?then(Name + "Json.told(field.name(), value)", "value")]);
  }
