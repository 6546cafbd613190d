  /** A row on its way out, by the sources of its columns. */
  record Outgoing(String id, Map<String, Object> values) {
    private boolean isRetained() {
      return Boolean.TRUE.equals(values.get("retained"));
    }

    /** A property; a broker may end the connection of who sends control characters in one. */
    private String text(String source) {
      return checked(source, (String) values.get(source));
    }

    private static String checked(String source, String text) {
      if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(source + " has a control character, which MQTT does not allow outside of a body");
      }
      return text;
    }
<@fragments of="outgoing-properties"/>
  }
