
  /** Whether a column can be made to hold what does not fit: a number of any size, or a text of any length. */
  static boolean isField(String column) {
    org.apache.spark.sql.types.DataType type = SCHEMA.apply(column).dataType();
    return [=Name]Cells.isExact(type) || type instanceof CharType || type instanceof VarcharType;
  }

  /** Adds row number {@code i} with other values in some columns. */
  void append(int i, Map<String, JsonNode> instead) {
    Row row = expected(i);
    Object[] cells = IntStream.range(0, SCHEMA.size()).mapToObj(row::get).toArray();
    instead.forEach((column, value) ->
        cells[SCHEMA.fieldIndex(column)] = value.isNumber() ? value.decimalValue() : value.textValue());
    insert(List.of(RowFactory.create(cells)));
  }
