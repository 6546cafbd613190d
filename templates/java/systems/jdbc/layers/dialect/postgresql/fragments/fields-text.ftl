
  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    } else if (value instanceof List<?> list) {
      return list.stream().map([=Name]Fields::element).collect(Collectors.joining(",", "{", "}"));
    }
    return value == null ? null : value.toString();
  }

  private static String element(Object value) {
    return value == null ? "NULL" : '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
