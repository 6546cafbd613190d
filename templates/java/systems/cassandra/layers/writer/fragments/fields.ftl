
  /** Throws for what no column can hold as it is: a time finer than milliseconds, a collection with nulls. */
  static void refuseLosses(String source, Object value) {
    try {
      refuseLosses(TYPES.get(source), value);
    } catch ([=Name]Rows.Mismatch e) {
      throw e.in(source);
    }
  }

  private static void refuseLosses(DataType type, Object value) {
    if (value instanceof Instant time && !(type instanceof VariantType) && time.getNano() % 1_000_000 != 0) {
      throw new [=Name]Rows.Mismatch("a time with microseconds, where Cassandra keeps milliseconds");
    } else if (type instanceof ArrayType array && value instanceof List<?> list) {
      list.forEach(each -> refuseLosses(array.elementType(), present(each)));
    } else if (type instanceof MapType entry && value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> refuseLosses(entry.valueType(), present(each)));
    } else if (type instanceof StructType struct && value instanceof Map<?, ?> fields) {
      Stream.of(struct.fields()).forEach(field -> refuseLosses(field.dataType(), fields.get(field.name())));
    }
  }

  private static Object present(Object element) {
    if (element == null) {
      throw new [=Name]Rows.Mismatch("null in a collection, where Cassandra allows none");
    }
    return element;
  }
