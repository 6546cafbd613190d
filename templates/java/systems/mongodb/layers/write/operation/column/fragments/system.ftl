
  /** What the column of the operation has in place of a text. */
  static Object told(String operation) {
    DataType type = SCHEMA.apply([=settings.write.operation.column.literal]).dataType();
    return [=Name]Json.to(type, type instanceof StringType ? JsonNodeFactory.instance.textNode(operation) : [=Name]Json.parse(operation));
  }
