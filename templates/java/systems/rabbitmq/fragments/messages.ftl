  private static Map<String, Object> headers(Map<String, Object> values) {
    Map<String, Object> headers = new TreeMap<>();
    if (values.get("headers") instanceof scala.collection.Map<?, ?> all) {
      CollectionConverters.asJava(all).forEach((name, value) -> headers.put((String) name, value));
    }
    values.forEach((source, value) -> {
      if (source.startsWith(HEADER) && value != null) {
        headers.put(source.substring(HEADER.length()), value instanceof Instant time ? Date.from(time) : value);
      }
    });
    return headers.isEmpty() ? null : headers;
  }

  /** The row that a message is. */
  static Row row(GetResponse message) {
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
<@fragments of="messages-cell"/>
      String source = [=Name]Rows.source(field.name());
      cells[c] = isProperty(source) ? property(source, field.dataType(), message) : field(field, source, message.getBody());
    }
    return RowFactory.create(cells);
  }

  private static Object property(String source, DataType type, GetResponse message) {
    AMQP.BasicProperties properties = message.getProps();
    return switch (source) {
      case "body" -> message.getBody();
      case "text" -> new String(message.getBody(), StandardCharsets.UTF_8);
      case "exchange" -> message.getEnvelope().getExchange();
      case "routing_key" -> message.getEnvelope().getRoutingKey();
      case "redelivered" -> message.getEnvelope().isRedeliver();
      case "message_id" -> properties.getMessageId();
      case "timestamp" -> properties.getTimestamp() == null ? null : properties.getTimestamp().toInstant();
      case "headers" -> texts(properties.getHeaders());
      case "content_type" -> properties.getContentType();
      case "content_encoding" -> properties.getContentEncoding();
      case "correlation_id" -> properties.getCorrelationId();
      case "reply_to" -> properties.getReplyTo();
      case "priority" -> properties.getPriority() == null ? null : number(type, properties.getPriority());
      case "expiration" -> properties.getExpiration();
      case "delivery_mode" -> number(type, properties.getDeliveryMode());
      case "type" -> properties.getType();
      case "user_id" -> properties.getUserId();
      case "app_id" -> properties.getAppId();
      default -> header(type, properties.getHeaders(), source.substring(HEADER.length()));
    };
  }

  private static Object texts(Map<String, Object> headers) {
    if (headers == null) {
      return null;
    }
    Map<String, String> texts = new HashMap<>();
    headers.forEach((name, value) -> texts.put(name, value == null ? null : value.toString()));
    texts.remove("x-delivery-count"); // a quorum queue's, not the message's
    return texts.isEmpty() ? null : scala.collection.immutable.Map.from(CollectionConverters.asScala(texts));
  }

  private static Object header(DataType type, Map<String, Object> headers, String name) {
    Object value = headers == null ? null : headers.get(name);
    if (value == null || type instanceof NumericType || type instanceof BooleanType) {
      return value;
    }
    return value instanceof Date time ? time.toInstant() : value instanceof byte[] ? value : value.toString();
  }
