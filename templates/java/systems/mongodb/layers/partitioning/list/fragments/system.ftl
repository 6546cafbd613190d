  private static Object one(String column, int value) {
    DataType type = SCHEMA.apply(column).dataType();
    if (type instanceof NumericType) {
      return whole(column, value);
    }
    return type instanceof CharType fixed ? String.format("%-" + fixed.length() + "d", value) : String.valueOf(value);
  }
