
  /** What is asked for to get a column. */
  static String asked(DataType type, String column) {
    return column;
  }

  static Object take(ResultSet row, int place, DataType type) throws SQLException {
    if (row.getObject(place) == null) {
      return null;
    } else if (isJson(type)) {
      return [=Name]Json.to(type, [=Name]Json.parse(row.getString(place)));
    } else if (type instanceof TimestampType) {
      return row.getObject(place, OffsetDateTime.class).toInstant();
    } else if (type instanceof TimestampNTZType || type instanceof DateType) {
      return type instanceof DateType ? row.getObject(place, LocalDate.class) : row.getObject(place, LocalDateTime.class);
    } else if (type instanceof BinaryType) {
      return row.getBytes(place);
    } else if (type instanceof NumericType || type instanceof BooleanType) {
      return number(row, place, type);
    }
    return [=Name]Json.to(type, JsonNodeFactory.instance.textNode(row.getString(place)));
  }
