    /** What would not arrive is not sent. */
    private void refuseProperties() {
      for (String source : values.keySet()) {
        boolean property = source.startsWith(USER_PROPERTY)
            || Set.of("message_id", "user_properties", "content_type", "response_topic", "correlation_data").contains(source);
        if (property && values.get(source) != null) {
          throw new IllegalArgumentException("MQTT 3.1.1 has no " + source);
        }
      }
    }
