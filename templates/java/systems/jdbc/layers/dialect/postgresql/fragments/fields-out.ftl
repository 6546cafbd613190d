
  /** A value as the text that the database reads. */
  static String text(String source, Object value) {
    DataType type = TYPES.get(source);
    return value != null && isDocument(type) ? json(value) : text(value);
  }
