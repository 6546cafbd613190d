  static byte[] body(Row row) {
    Object body = bySource(row).getOrDefault("text", bySource(row).get("body"));
    return body instanceof byte[] bytes ? bytes : body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object field(StructField field, String source, byte[] body) {
    throw new IllegalArgumentException(field.name() + ": a message has no " + source);
  }
