  /** JSON as it is in bodies, and as properties show what is no text. */
  private static final class Json {
<@fragments of="json-mapper"/>

    static String text(Object value) {
      try {
        return MAPPER.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e.getOriginalMessage(), e);
      }
    }
  }
