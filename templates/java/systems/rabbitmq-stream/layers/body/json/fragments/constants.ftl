  /** Every property of a message that a column may have as its source. */
  private static final Set<String> PROPERTIES = Set.of(
      "body", "text", "stream", "offset", "chunk_timestamp", "message_id", "correlation_id", "user_id", "subject", "to",
      "reply_to", "content_type", "content_encoding", "creation_time", "absolute_expiry_time", "group_id",
      "group_sequence", "reply_to_group_id", "application_properties");
