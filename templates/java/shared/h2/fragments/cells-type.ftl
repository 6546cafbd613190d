
  /** The type of a column of H2. */
  static String type(DataType type) {
    if (type instanceof DecimalType || type instanceof CharType || type instanceof VarcharType) {
      return type.catalogString();
    }
    return switch (type.catalogString()) {
      case "boolean", "tinyint", "smallint", "int", "bigint", "date" -> type.catalogString();
      case "float" -> "real";
      case "double" -> "double precision";
      case "binary" -> "varbinary";
      case "timestamp" -> "timestamp(6) with time zone";
      case "timestamp_ntz" -> "timestamp(6)";
      default -> "varchar";
    };
  }

  private static boolean isJson(DataType type) {
    return type instanceof ArrayType || isDocument(type);
  }
