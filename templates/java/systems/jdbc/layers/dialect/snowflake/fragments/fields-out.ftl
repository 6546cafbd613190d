
  /** A value as the text that a staged file has of it. */
  static String text(String source, Object value) {
    if (value == null) {
      return null;
    } else if (isJson(source)) {
      return json(value);
    }
    if (value instanceof Float number) {
      return Double.toString(number); // as which it is kept
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
  }

  /** Whether a column is a VARIANT, an OBJECT or an ARRAY, which take JSON. */
  static boolean isJson(String source) {
    return TYPES.get(source) instanceof ArrayType || isDocument(TYPES.get(source));
  }
