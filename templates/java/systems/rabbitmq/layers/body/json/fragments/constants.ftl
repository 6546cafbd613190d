  /** Every property of a message that a column may have as its source. */
  private static final Set<String> PROPERTIES = Set.of(
      "body", "text", "exchange", "routing_key", "redelivered", "message_id", "timestamp", "headers", "content_type",
      "content_encoding", "correlation_id", "reply_to", "priority", "expiration", "delivery_mode", "type", "user_id",
      "app_id");
