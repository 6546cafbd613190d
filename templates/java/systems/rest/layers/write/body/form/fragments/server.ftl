  /** The columns' fields; one that is no text is in the form as JSON, and so is one with more columns in it. */
  private static List<JsonNode> written([=Name]Call call) {
    Map<String, String> form = [=Name]Call.pairs(call.body());
    ObjectNode record = NODES.objectNode();
    for (StructField column : [=Name]Rows.SCHEMA.fields()) {
      String source = [=Name]Rows.source(column.name());
      String[] steps = source.replaceFirst("^/", "").split("/", 2);
      String text = form.get(steps[0]);
      boolean plain = column.dataType().catalogString().matches("string|binary|date|timestamp.*|.*char.*|interval.*");
      if (text != null && steps.length == 2) {
        set(record, source, [=Name]Json.parse(text).at("/" + steps[1]));
      } else if (text != null) {
        set(record, "/" + steps[0], plain ? NODES.textNode(text) : [=Name]Json.parse(text));
      }
    }
    return List.of(record);
  }
