
  /** Whether values of a type are equal, less and greater where they are to Spark, which of texts and floating point numbers depends on collations and on NaN. */
  static boolean sortsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType) || type instanceof BooleanType
        || type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  /** Whether a sum is exact, and has room for any number of values in the 38 digits of the database. */
  static boolean addsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof DecimalType decimal && decimal.precision() > 28);
  }

  static String sorted(String name, DataType type) {
    return name;
  }

  static String order(String expression, [=Name]Pushed.Order order) {
    return expression + (order.descending() ? " DESC" : "") + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
  }

  static String first(int rows) {
    return " LIMIT " + rows;
  }

  /** Whether a column is in the database what keeps all that Spark's type does and, between two values of it, nothing else. */
  static boolean isExact(Connection connection, ResultSetMetaData columns, int place, DataType type) throws SQLException {
    String name = columns.getColumnTypeName(place).replace("_", "");
    int scale = columns.getScale(place);
    return switch (type.typeName().replaceAll("\\(.*", "")) {
      case "byte", "short", "integer", "long" -> name.equals("NUMBER") && scale == 0;
      case "decimal" -> name.equals("NUMBER") && scale <= ((DecimalType) type).scale();
      case "boolean", "date" -> name.equalsIgnoreCase(type.typeName());
      case "timestamp" -> name.matches("TIMESTAMP[LT]TZ") && scale <= MICROS;
      default -> name.equals("TIMESTAMPNTZ") && scale <= MICROS;
    };
  }

  /** The digits of a second that Spark has. */
  private static final int MICROS = 6;
