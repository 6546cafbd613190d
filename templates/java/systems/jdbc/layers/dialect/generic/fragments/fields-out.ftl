
  /** A value as one of JDBC's own: what it has no type for is text, and what has parts is JSON. */
  static Object bound(String source, Object value) {
    DataType type = TYPES.get(source);
    if (value == null) {
      return null;
    } else if (type instanceof ArrayType || isDocument(type)) {
      return json(value);
    }
    return value instanceof TemporalAmount ? value.toString() : value;
  }
