    private JsonNode json;

    /** A field of the JSON in the body, by its name or by a pointer. */
    private Object field(String source) {
      JsonNode field = source.startsWith("/") ? json().at(source) : json().path(source);
      try {
        return Json.MAPPER.treeToValue(field, Object.class);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("field " + source + " of the body: " + e.getOriginalMessage(), e);
      }
    }

    private JsonNode json() {
      try {
        json = json == null ? Json.MAPPER.readTree(body) : json;
        return json;
      } catch (IOException e) {
        throw new IllegalArgumentException("the body is not JSON", e);
      }
    }
