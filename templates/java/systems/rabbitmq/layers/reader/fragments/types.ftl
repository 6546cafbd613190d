  /** A message as it came. */
  static final class Message {
    private final Envelope envelope;
    private final AMQP.BasicProperties properties;
    private final byte[] body;

    Message(Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
      this.envelope = envelope;
      this.properties = properties;
      this.body = body;
    }

    /** The value of a column by its source, null when the message does not have it. */
    Object value(String source) {
      return switch (source) {
        case "body" -> body;
        case "text" -> new String(body, StandardCharsets.UTF_8);
        case "exchange" -> envelope.getExchange();
        case "routing_key" -> envelope.getRoutingKey();
        case "redelivered" -> envelope.isRedeliver();
        case "message_id" -> properties.getMessageId();
        case "timestamp" -> properties.getTimestamp();
        case "headers" -> headers();
        case "content_type" -> properties.getContentType();
        case "content_encoding" -> properties.getContentEncoding();
        case "correlation_id" -> properties.getCorrelationId();
        case "reply_to" -> properties.getReplyTo();
        case "priority" -> properties.getPriority();
        case "expiration" -> properties.getExpiration();
        case "delivery_mode" -> properties.getDeliveryMode();
        case "type" -> properties.getType();
        case "user_id" -> properties.getUserId();
        case "app_id" -> properties.getAppId();
        default -> source.startsWith(HEADER) ? header(source.substring(HEADER.length())) : field(source);
      };
    }

    long size() {
      return body.length;
    }

    /** By which the channel it came on acknowledges it. */
    long tag() {
      return envelope.getDeliveryTag();
    }

    /** All headers as text, since a map column has one type for all, but for the counts that a quorum queue adds. */
    private Map<String, Object> headers() {
      if (properties.getHeaders() == null) {
        return null;
      }
      Map<String, Object> texts = new TreeMap<>();
      properties.getHeaders().forEach((name, value) -> texts.put(name, text(plain(value))));
      texts.keySet().removeAll(List.of("x-delivery-count", "x-acquired-count"));
      return texts.isEmpty() ? null : texts;
    }

    private Object header(String name) {
      return properties.getHeaders() == null ? null : plain(properties.getHeaders().get(name));
    }

    private static String text(Object value) {
      if (value instanceof byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
      }
      return value instanceof Map || value instanceof List ? Json.text(value) : Objects.toString(value, null);
    }

    /** A header in Java's own types: the client leaves texts, times and tables as they were on the wire. */
    private static Object plain(Object value) {
      if (value instanceof LongString text) {
        return text.toString();
      }
      if (value instanceof Date time) {
        return time.toInstant();
      }
      if (value instanceof List<?> list) {
        return list.stream().map(Message::plain).toList();
      }
      if (value instanceof Map<?, ?> table) {
        Map<String, Object> plain = new TreeMap<>();
        table.forEach((name, entry) -> plain.put((String) name, plain(entry)));
        return plain;
      }
      return value;
    }

<@fragments of="message"/>
  }

  /** Messages of one read. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }
