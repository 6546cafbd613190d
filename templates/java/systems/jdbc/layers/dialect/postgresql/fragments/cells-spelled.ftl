
  /** A value of which the database gives the text. */
  private static Object spelled(DataType type, String text) {
    if (type instanceof NumericType || type instanceof BooleanType) {
      return [=Name]Json.to(type, [=Name]Json.parse(text));
    } else if (type instanceof BinaryType) {
      return HexFormat.of().parseHex(text.substring(2));
    }
    boolean time = type instanceof TimestampType || type instanceof TimestampNTZType;
    String iso = time ? text.replace(' ', 'T').replaceFirst("\\+00$", "Z")
        : type instanceof YearMonthIntervalType ? text.replace("PT0S", "P0D") : text;
    return [=Name]Json.to(type, JsonNodeFactory.instance.textNode(iso));
  }
