
  /** What is asked for to get a column. */
  static String asked(DataType type, String column) {
    if (type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType) {
      return "CAST(" + column + " AS text)";
    }
    return type instanceof ArrayType && !isDocument(type) ? "CAST(" + column + " AS text[])" : column;
  }

  static Object take(ResultSet row, int place, DataType type) throws SQLException {
    if (row.getObject(place) == null) {
      return null;
    } else if (isDocument(type)) {
      return [=Name]Json.to(type, [=Name]Json.parse(row.getString(place)));
    } else if (type instanceof ArrayType array) {
      List<Object> list = new ArrayList<>();
      for (Object element : (Object[]) row.getArray(place).getArray()) {
        list.add(element == null ? null : spelled(array.elementType(), (String) element));
      }
      return CollectionConverters.asScala(list).toSeq();
    } else if (type instanceof TimestampType) {
      return row.getObject(place, OffsetDateTime.class).toInstant();
    } else if (type instanceof TimestampNTZType || type instanceof DateType) {
      return type instanceof DateType ? row.getObject(place, LocalDate.class) : row.getObject(place, LocalDateTime.class);
    } else if (type instanceof BinaryType) {
      return row.getBytes(place);
    }
    return type instanceof NumericType || type instanceof BooleanType ? number(row, place, type) : spelled(type, row.getString(place));
  }
