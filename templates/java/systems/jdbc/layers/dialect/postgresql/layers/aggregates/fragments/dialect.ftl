
  /** Whether values of a type are equal, less and greater where they are to Spark. */
  static boolean sortsAlike(DataType type) {
    return type instanceof StringType && !(type instanceof CharType) || type instanceof NumericType || type instanceof BooleanType
        || type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  /** Whether a sum is the same in any order, and no less exact than Spark's. */
  static boolean addsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType);
  }

  /** A column in the order in which Spark has it: of texts, that of their bytes. */
  static String sorted(String name, DataType type) {
    return type instanceof StringType ? name + " COLLATE \"C\"" : name;
  }

  static String order(String expression, [=Name]Pushed.Order order) {
    return expression + (order.descending() ? " DESC" : "") + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
  }

  static String first(int rows) {
    return " FETCH FIRST " + rows + " ROWS ONLY";
  }

  /** Whether a column is in the database what keeps all that Spark's type does and, between two values of it, nothing else. */
  static boolean isExact(Connection connection, ResultSetMetaData columns, int place, DataType type) throws SQLException {
    String name = columns.getColumnTypeName(place);
    if (type instanceof StringType) {
      int length = type instanceof VarcharType limited ? limited.length() : Integer.MAX_VALUE;
      return name.matches("text|varchar") && columns.getPrecision(place) <= length
          && "UTF8".equals(connection.unwrap(PGConnection.class).getParameterStatus("server_encoding"));
    }
    int scale = name.equals("numeric") && columns.getPrecision(place) == 0 ? Integer.MAX_VALUE : columns.getScale(place);
    return switch (type.typeName().replaceAll("\\(.*", "")) {
      case "byte", "short", "integer", "long" -> name.matches("int[248]|(small|big)?serial") || name.equals("numeric") && scale == 0;
      case "decimal" -> name.matches("int[248]|(small|big)?serial") || name.equals("numeric") && scale <= ((DecimalType) type).scale();
      case "float", "double" -> name.equals("float4") || name.equals("float8") && type instanceof DoubleType;
      case "boolean" -> name.equals("bool");
      case "date" -> name.equals("date");
      case "timestamp" -> name.equals("timestamptz");
      default -> name.equals("timestamp");
    };
  }
