  /** Where the record has the value of each column. */
  private static final List<String> SOURCES = List.of(
      [=columns?map(column -> column.literalSource)?join(",\n      ")]);

  /** The record that a row makes, a field for each column. */
  static String line(Row row) {
    ObjectNode record = NODES.objectNode();
    for (int i = 0; i < [=Name]Rows.SCHEMA.size(); i++) {
      StructField field = [=Name]Rows.SCHEMA.apply(i);
      JsonNode value = of(field.dataType(), row.get(i));
      put(record, SOURCES.get(i), [=epochs?then("counted(field.name(), value)", "value")]);
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
    return RowFactory.create(IntStream.range(0, SOURCES.size()).mapToObj(i -> {
      StructField field = [=Name]Rows.SCHEMA.apply(i);
      String source = SOURCES.get(i);
      JsonNode value = source.startsWith("/") ? record.at(source) : record.path(source);
      return to(field.dataType(), [=epochs?then("told(field.name(), value)", "value")]);
    }).toArray());
  }
