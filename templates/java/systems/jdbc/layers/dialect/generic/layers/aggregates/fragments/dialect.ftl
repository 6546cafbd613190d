
  /** Whether values of a type are equal, less and greater where they are to Spark, which of texts and floating point numbers not every database says. */
  static boolean sortsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType) || type instanceof BooleanType
        || type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  /** Databases differ in how large a sum may be, so none is left to them. */
  static boolean addsAlike(DataType type) {
    return false;
  }

  static String sorted(String name, DataType type) {
    return name;
  }

  /** Where nulls go is said in the way that every database has. */
  static String order(String expression, [=Name]Pushed.Order order) {
    return "CASE WHEN " + expression + " IS NULL THEN " + (order.nullsFirst() ? "0 ELSE 1" : "1 ELSE 0") + " END, " + expression
        + (order.descending() ? " DESC" : "");
  }

  /** The driver is told how many rows are enough, as databases are in ways of their own. */
  static String first(int rows) {
    return "";
  }

  /** Whether a column is in the database what keeps all that Spark's type does and, between two values of it, nothing else. */
  static boolean isExact(Connection connection, ResultSetMetaData columns, int place, DataType type) throws SQLException {
    int kind = columns.getColumnType(place);
    int scale = columns.getScale(place);
    boolean whole = WHOLE.contains(kind);
    boolean decimal = whole || (kind == Types.NUMERIC || kind == Types.DECIMAL) && columns.getPrecision(place) > 0 && scale >= 0;
    return switch (type.typeName().replaceAll("\\(.*", "")) {
      case "byte", "short", "integer", "long" -> decimal && (whole || scale == 0);
      case "decimal" -> decimal && (whole || scale <= ((DecimalType) type).scale());
      case "boolean" -> kind == Types.BOOLEAN;
      case "date" -> kind == Types.DATE;
      case "timestamp" -> kind == Types.TIMESTAMP_WITH_TIMEZONE && scale <= MICROS;
      default -> kind == Types.TIMESTAMP && scale <= MICROS;
    };
  }

  private static final Set<Integer> WHOLE = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);

  /** The digits of a second that Spark has. */
  private static final int MICROS = 6;
