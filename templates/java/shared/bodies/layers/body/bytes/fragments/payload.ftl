  private static byte[] payload(Outgoing row) {
    Object body = row.values.getOrDefault("text", row.values.get("body"));
    return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : body instanceof byte[] all ? all : new byte[0];
  }

  private static String contentType(Outgoing row) {
    return row.text("content_type");
  }
