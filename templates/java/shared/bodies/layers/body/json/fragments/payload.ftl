  /** The body as it was given, or a JSON object of the columns that are no property of the message. */
  private static byte[] payload(Outgoing row) throws IOException {
    if (row.values.get("body") instanceof byte[] body) {
      return body;
    }
    Map<String, Object> root = new LinkedHashMap<>();
    row.values.forEach((source, value) -> {
      if (!isProperty(source)) {
        put(root, pointer(source), value);
      }
    });
    return Json.MAPPER.writeValueAsBytes(root);
  }

  private static JsonPointer pointer(String source) {
    return source.startsWith("/") ? JsonPointer.compile(source) : JsonPointer.empty().appendProperty(source);
  }

  private static void put(Map<String, Object> object, JsonPointer path, Object value) {
    if (path.tail().matches()) {
      object.put(path.getMatchingProperty(), value);
    } else {
      put(child(object, path.getMatchingProperty()), path.tail(), value);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> object, String name) {
    return (Map<String, Object>) object.computeIfAbsent(name, none -> new LinkedHashMap<String, Object>());
  }

  private static String contentType(Outgoing row) {
    return Objects.requireNonNullElse(row.text("content_type"), "application/json");
  }
