  /** A row on its way out, by the sources of its columns; its id is made of the query, the epoch, the partition and its place. */
  record Outgoing(String id, Map<String, Object> values) {
    private static final long ROWS = 1L << 32;

    private String text(String source) {
      return Objects.toString(values.get(source), null);
    }

    String messageId() {
      return Objects.requireNonNullElse(text("message_id"), id);
    }

    /** The query and the partition: the broker remembers the last publishing id under this name. */
    String producer() {
      String[] parts = parts();
      return parts[0] + "-" + parts[2];
    }

    /** Grows from row to row and from epoch to epoch, and is the same when the same row is written again. */
    long publishingId() {
      String[] parts = parts();
      return Math.addExact(Math.multiplyExact(Long.parseLong(parts[1]), ROWS), Long.parseLong(parts[3]));
    }

    private String[] parts() {
      int row = id.lastIndexOf('-');
      int partition = id.lastIndexOf('-', row - 1);
      int epoch = id.lastIndexOf('-', partition - 1);
      return new String[] {
        id.substring(0, epoch), id.substring(epoch + 1, partition), id.substring(partition + 1, row), id.substring(row + 1)
      };
    }

    private void properties(MessageBuilder.PropertiesBuilder properties, String contentType) {
      given(symbol("content_type", contentType), properties::contentType);
      given(text("correlation_id"), properties::correlationId);
      given(text("subject"), properties::subject);
      given(text("to"), properties::to);
      given(text("reply_to"), properties::replyTo);
      given(symbol("content_encoding", text("content_encoding")), properties::contentEncoding);
      given(text("group_id"), properties::groupId);
      given(text("reply_to_group_id"), properties::replyToGroupId);
      given((byte[]) values.get("user_id"), properties::userId);
      given((Instant) values.get("creation_time"), time -> properties.creationTime(time.toEpochMilli()));
      given((Instant) values.get("absolute_expiry_time"), time -> properties.absoluteExpiryTime(time.toEpochMilli()));
      given((Number) values.get("group_sequence"), number -> properties.groupSequence(number.longValue()));
    }

    /** AMQP has only ASCII here, and of other letters the client makes a frame that the broker waits for without end. */
    private static String symbol(String source, String value) {
      if (value != null && !StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
        throw new IllegalArgumentException(source + " is '" + value + "', and may have ASCII letters only");
      }
      return value;
    }

    private static <T> void given(T value, Consumer<T> property) {
      if (value != null) {
        property.accept(value);
      }
    }

    private Map<String, Object> applicationProperties() {
      Map<String, Object> properties = new TreeMap<>();
      if (values.get("application_properties") instanceof Map<?, ?> all) {
        all.forEach((name, value) -> properties.put((String) name, value));
      }
      values.forEach((source, value) -> {
        if (source.startsWith(PROPERTY) && value != null) {
          properties.put(source.substring(PROPERTY.length()), value);
        }
      });
      return properties;
    }
  }
