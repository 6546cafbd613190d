  /** The record that a row makes, a field for each column's source. */
  static String line(Row row) {
    ObjectNode record = NODES.objectNode();
    for (int i = 0; i < [=Name]Rows.SCHEMA.size(); i++) {
      StructField field = [=Name]Rows.SCHEMA.apply(i);
      put(record, [=Name]Rows.source(field.name()), [=epochs?then("counted(field.name(), ", "")]of(field.dataType(), row.get(i))[=epochs?then(")", "")]);
    }
    return record.toString();
  }

  private static void put(ObjectNode record, String source, JsonNode value) {
    if (!source.startsWith("/")) {
      record.set(source, value);
      return;
    }
    String[] steps = source.substring(1).split("/", -1);
    ObjectNode parent = record;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = parent.withObjectProperty(name(steps[i]));
    }
    parent.set(name(steps[steps.length - 1]), value);
  }

  private static String name(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  static Row row(JsonNode record) {
    return RowFactory.create(Stream.of([=Name]Rows.SCHEMA.fields()).map(field -> {
      String source = [=Name]Rows.source(field.name());
      return to(field.dataType(), [=epochs?then("told(field.name(), ", "")]source.startsWith("/") ? record.at(source) : record.path(source)[=epochs?then(")", "")]);
    }).toArray());
  }
