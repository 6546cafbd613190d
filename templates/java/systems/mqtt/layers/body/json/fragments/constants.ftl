  /** Every property of a message that a column may have as its source. */
  private static final Set<String> PROPERTIES = Set.of(
      "body", "text", "topic", "qos", "retained", "message_id", "user_properties", "content_type", "response_topic",
      "correlation_data");
