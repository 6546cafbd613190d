
  /** The type of a column. */
  static String type(DataType type) {
    if (isDocument(type)) {
      return "jsonb";
    } else if (type instanceof ArrayType array) {
      return type(array.elementType()) + "[]";
    } else if (type instanceof ByteType || type instanceof ShortType) {
      return "smallint";
    } else if (type instanceof FloatType || type instanceof DoubleType) {
      return type instanceof FloatType ? "real" : "double precision";
    } else if (type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType) {
      return "interval";
    } else if (type instanceof DecimalType decimal) {
      return "numeric(" + decimal.precision() + ", " + decimal.scale() + ")";
    } else if (type instanceof CharType || type instanceof VarcharType) {
      return type.catalogString();
    }
    return switch (type.catalogString()) {
      case "boolean", "int", "bigint", "date" -> type.catalogString();
      case "binary" -> "bytea";
      case "timestamp" -> "timestamptz";
      case "timestamp_ntz" -> "timestamp";
      default -> "text";
    };
  }
