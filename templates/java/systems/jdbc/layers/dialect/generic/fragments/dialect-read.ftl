
  /** How a column is taken out of a row, as a plain Java value. */
  interface Column {
    Object value(ResultSet row, int place) throws SQLException;
  }

  /** By what the column is in the database; a text can be had of each. */
  static Column column(ResultSetMetaData columns, int place, DataType type) throws SQLException {
    if (type instanceof StringType) {
      return ResultSet::getString;
    } else if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType || type instanceof VariantType) {
      return (row, at) -> [=Name]Fields.parsed(row.getString(at));
    }
    return switch (columns.getColumnType(place)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.BIT, Types.BOOLEAN ->
          type instanceof BooleanType ? (row, at) -> truth(row.getObject(at)) : ResultSet::getObject;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> ResultSet::getObject;
      case Types.DATE -> (row, at) -> row.getObject(at, LocalDate.class);
      case Types.TIMESTAMP -> type instanceof TimestampType
          ? (row, at) -> row.getObject(at, OffsetDateTime.class) : (row, at) -> row.getObject(at, LocalDateTime.class);
      case Types.TIMESTAMP_WITH_TIMEZONE -> (row, at) -> row.getObject(at, OffsetDateTime.class);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ResultSet::getBytes;
      default -> ResultSet::getString;
    };
  }

  /** Where a database has no booleans, 0 and 1 are. */
  private static Object truth(Object value) {
    return value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1) ? number.intValue() == 1 : value;
  }
