  /** A text without control characters, which a broker may refuse. */
  private static Object property(String source, Object sample, int i) {
    return switch (source) {
      case "message_id" -> "message-" + i;
      case "retained" -> Boolean.TRUE.equals(sample);
      case "correlation_data" -> sample;
      case "user_properties" -> sample == null ? null : map(Map.of("one", "é " + i, "two", "" + i));
      default -> sample == null ? null : source + " é " + i;
    };
  }

  private static Object told(String source, Mqtt5Publish message) {
    Map<String, String> texts = userProperties(message);
    return switch (source) {
      case "message_id" -> texts.get("message_id");
      case "content_type" -> message.getContentType().map(Object::toString).orElse(null);
      case "response_topic" -> message.getResponseTopic().map(Object::toString).orElse(null);
      case "correlation_data" -> message.getCorrelationData().map([=Name]Messages::bytes).orElse(null);
      case "user_properties" -> others(texts);
      default -> texts.get(source.substring(USER_PROPERTY.length()));
    };
  }

  private static Object others(Map<String, String> texts) {
    texts.remove("message_id");
    return texts.isEmpty() ? null : map(texts);
  }

  private static Object map(Map<String, String> texts) {
    return scala.collection.immutable.Map.from(CollectionConverters.asScala(texts));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
