  /** What is asked of a stream. */
  private interface Question {
    long of([=Name]Connection connection, String stream, [=Name]Options options) throws IOException;
  }

  /** A message as it came. */
  static final class Message {
    private final String stream;
    private final long offset;
    private final long timestamp;
    private final com.rabbitmq.stream.Message message;
    private final byte[] body;

    Message(String stream, long offset, long timestamp, com.rabbitmq.stream.Message message) {
      this.stream = stream;
      this.offset = offset;
      this.timestamp = timestamp;
      this.message = message;
      this.body = bytes(message);
    }

    /** The data of a message, or the one value that another client gave it, as text. */
    private static byte[] bytes(com.rabbitmq.stream.Message message) {
      if (message.getBody() == null || message.getBody() instanceof byte[]) {
        return Objects.requireNonNullElse(message.getBodyAsBinary(), new byte[0]);
      }
      return message.getBody().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of a column by its source, null when the message does not have it. */
    Object value(String source) {
      return switch (source) {
        case "body" -> body;
        case "text" -> new String(body, StandardCharsets.UTF_8);
        case "stream" -> stream;
        case "offset" -> offset;
        case "chunk_timestamp" -> Instant.ofEpochMilli(timestamp);
        case "application_properties" -> properties();
        default -> source.startsWith(PROPERTY) ? property(source.substring(PROPERTY.length())) : standard(source);
      };
    }

    private Object standard(String source) {
      Properties given = message.getProperties();
      return switch (source) {
        case "message_id" -> given == null ? null : text(given.getMessageId());
        case "correlation_id" -> given == null ? null : text(given.getCorrelationId());
        case "user_id" -> given == null ? null : given.getUserId();
        case "subject" -> given == null ? null : given.getSubject();
        case "to" -> given == null ? null : given.getTo();
        case "reply_to" -> given == null ? null : given.getReplyTo();
        case "content_type" -> given == null ? null : given.getContentType();
        case "content_encoding" -> given == null ? null : given.getContentEncoding();
        case "creation_time" -> given == null ? null : time(given.getCreationTime());
        case "absolute_expiry_time" -> given == null ? null : time(given.getAbsoluteExpiryTime());
        case "group_id" -> given == null ? null : given.getGroupId();
        case "group_sequence" -> given == null || given.getGroupSequence() < 0 ? null : given.getGroupSequence();
        case "reply_to_group_id" -> given == null ? null : given.getReplyToGroupId();
        default -> field(source);
      };
    }

    /** The client says zero where there is none. */
    private static Instant time(long millis) {
      return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    long size() {
      return body.length;
    }

    long offset() {
      return offset;
    }

    /** All application properties as text, since a map column has one type for all. */
    private Map<String, Object> properties() {
      if (message.getApplicationProperties() == null) {
        return null;
      }
      Map<String, Object> texts = new TreeMap<>();
      message.getApplicationProperties().forEach((name, value) -> texts.put(name, text(value)));
      return texts.isEmpty() ? null : texts;
    }

    private Object property(String name) {
      return message.getApplicationProperties() == null ? null : plain(message.getApplicationProperties().get(name));
    }

    private static Object plain(Object value) {
      return value instanceof Date time ? time.toInstant() : value instanceof java.util.UUID id ? id.toString() : value;
    }

    private static String text(Object value) {
      if (value instanceof byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
      }
      return value instanceof Map || value instanceof List ? Json.text(value) : Objects.toString(plain(value), null);
    }

<@fragments of="message"/>
  }

  /** Messages of one read. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }
