  private static StructField declared(StructField given) {
    return Arrays.stream(SCHEMA.fields())
        .filter(column -> column.name().equals(given.name()))
        .findFirst()
        .map(column -> strictest(given, column))
        .orElse(given);
  }

  private static StructField strictest(StructField given, StructField table) {
    boolean nullable = given.nullable() && table.nullable();
    return new StructField(given.name(), strictest(given.dataType(), table.dataType()), nullable, given.metadata());
  }

  /** Spark does not know of CHAR and VARCHAR, and may forget what is never null. */
  private static DataType strictest(DataType given, DataType table) {
    if (given instanceof StringType && table instanceof StringType) {
      return table;
    }
    if (given instanceof ArrayType a && table instanceof ArrayType b) {
      return new ArrayType(strictest(a.elementType(), b.elementType()), a.containsNull() && b.containsNull());
    }
    if (given instanceof MapType a && table instanceof MapType b) {
      DataType values = strictest(a.valueType(), b.valueType());
      return new MapType(strictest(a.keyType(), b.keyType()), values, a.valueContainsNull() && b.valueContainsNull());
    }
    if (given instanceof StructType a && table instanceof StructType b) {
      return new StructType(Arrays.stream(a.fields()).map(field -> strictest(field, b)).toArray(StructField[]::new));
    }
    return given;
  }

  private static StructField strictest(StructField given, StructType table) {
    boolean known = Arrays.asList(table.fieldNames()).contains(given.name());
    return known ? strictest(given, table.apply(given.name())) : given;
  }
