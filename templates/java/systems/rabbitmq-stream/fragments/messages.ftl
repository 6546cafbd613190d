  static Message message(MessageBuilder builder, Row row, byte[] body) {
    Map<String, Object> values = bySource(row);
    MessageBuilder.PropertiesBuilder properties = builder.properties();
    values.forEach((source, value) -> {
      if (value != null) {
        standard(properties, source, value);
      }
    });
    MessageBuilder.ApplicationPropertiesBuilder application = builder.applicationProperties();
    if (values.get("application_properties") instanceof scala.collection.Map<?, ?> all) {
      CollectionConverters.asJava(all).forEach((name, value) -> {
        if (value != null) {
          application.entry((String) name, (String) value);
        }
      });
    }
    values.forEach((source, value) -> {
      if (source.startsWith(PROPERTY) && value != null) {
        entry(application, source.substring(PROPERTY.length()), value);
      }
    });
    return builder.addData(body).build();
  }

  private static void standard(MessageBuilder.PropertiesBuilder properties, String source, Object value) {
    switch (source) {
      case "message_id" -> properties.messageId((String) value);
      case "correlation_id" -> properties.correlationId((String) value);
      case "user_id" -> properties.userId((byte[]) value);
      case "subject" -> properties.subject((String) value);
      case "to" -> properties.to((String) value);
      case "reply_to" -> properties.replyTo((String) value);
      case "content_type" -> properties.contentType((String) value);
      case "content_encoding" -> properties.contentEncoding((String) value);
      case "creation_time" -> properties.creationTime(((Instant) value).toEpochMilli());
      case "absolute_expiry_time" -> properties.absoluteExpiryTime(((Instant) value).toEpochMilli());
      case "group_id" -> properties.groupId((String) value);
      case "group_sequence" -> properties.groupSequence(((Number) value).longValue());
      case "reply_to_group_id" -> properties.replyToGroupId((String) value);
      default -> { }
    }
  }

  private static void entry(MessageBuilder.ApplicationPropertiesBuilder properties, String name, Object value) {
    if (value instanceof Boolean flag) {
      properties.entry(name, flag);
    } else if (value instanceof Integer number) {
      properties.entry(name, number);
    } else if (value instanceof Long number) {
      properties.entry(name, number);
    } else if (value instanceof Double number) {
      properties.entry(name, number);
    } else if (value instanceof Instant time) {
      properties.entryTimestamp(name, time.toEpochMilli());
    } else if (value instanceof byte[] bytes) {
      properties.entry(name, bytes);
    } else {
      properties.entry(name, value.toString());
    }
  }

  /** The row that a message is. */
  static Row row([=Name]System.Received received) {
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
<@fragments of="messages-cell"/>
      String source = [=Name]Rows.source(field.name());
      byte[] body = Objects.requireNonNullElse(received.message().getBodyAsBinary(), new byte[0]);
      cells[c] = isProperty(source) ? property(source, field.dataType(), received, body) : field(field, source, body);
    }
    return RowFactory.create(cells);
  }

  private static Object property(String source, DataType type, [=Name]System.Received received, byte[] body) {
    Properties properties = received.message().getProperties();
    return switch (source) {
      case "body" -> body;
      case "text" -> new String(body, StandardCharsets.UTF_8);
      case "stream" -> received.stream();
      case "offset" -> received.offset();
      case "chunk_timestamp" -> Instant.ofEpochMilli(received.timestamp());
      case "message_id" -> properties.getMessageIdAsString();
      case "correlation_id" -> properties.getCorrelationId();
      case "user_id" -> properties.getUserId();
      case "subject" -> properties.getSubject();
      case "to" -> properties.getTo();
      case "reply_to" -> properties.getReplyTo();
      case "content_type" -> properties.getContentType();
      case "content_encoding" -> properties.getContentEncoding();
      case "creation_time" -> properties.getCreationTime() == 0 ? null : Instant.ofEpochMilli(properties.getCreationTime());
      case "absolute_expiry_time" ->
          properties.getAbsoluteExpiryTime() == 0 ? null : Instant.ofEpochMilli(properties.getAbsoluteExpiryTime());
      case "group_id" -> properties.getGroupId();
      case "group_sequence" -> properties.getGroupSequence();
      case "reply_to_group_id" -> properties.getReplyToGroupId();
      case "application_properties" -> texts(received.message().getApplicationProperties());
      default -> one(type, received.message().getApplicationProperties(), source.substring(PROPERTY.length()));
    };
  }

  /** A message has no properties without a value, and no empty map of them. */
  private static Object texts(Map<?, ?> properties) {
    Map<String, String> texts = new TreeMap<>();
    if (properties != null) {
      properties.forEach((name, value) -> texts.put((String) name, Objects.toString(value, null)));
      texts.values().removeIf(Objects::isNull);
    }
    return texts.isEmpty() ? null : scala.collection.immutable.Map.from(CollectionConverters.asScala(texts));
  }

  private static Object one(DataType type, Map<String, Object> properties, String name) {
    Object value = properties == null ? null : properties.get(name);
    if (value == null || type instanceof NumericType || type instanceof BooleanType || type instanceof BinaryType) {
      return value;
    }
    return value instanceof java.util.Date time ? time.toInstant() : value.toString();
  }
