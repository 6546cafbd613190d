  /** MQTT 3.1.1 has none of them, and says of what is sent at once that it was not retained. */
  private static Object property(String source, Object sample, int i) {
    return source.equals("retained") ? false : null;
  }

  private static Object told(String source, Mqtt5Publish message) {
    return null;
  }
