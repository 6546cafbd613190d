
  /** A number, or the text of an ObjectId, which begins with its time. */
  private static Object idOf(String column, Object other, int i) {
    DataType type = SCHEMA.apply(column).dataType();
    if (type instanceof NumericType) {
      return whole(column, i);
    }
    return type.equals(DataTypes.StringType) ? String.format("%08x%016x", 1_577_836_800L + 120L * i, i) : other;
  }
