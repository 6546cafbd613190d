  private static Mqtt5UserProperties userProperties(Map<String, Object> values) {
    Map<String, String> texts = new TreeMap<>();
    if (values.get("user_properties") instanceof scala.collection.Map<?, ?> all) {
      CollectionConverters.asJava(all).forEach((name, value) -> texts.put((String) name, (String) value));
    }
    values.forEach((source, value) -> {
      if (value != null && (source.startsWith(USER_PROPERTY) || source.equals("message_id"))) {
        texts.put(source.replace(USER_PROPERTY, ""), value.toString());
      }
    });
    Mqtt5UserPropertiesBuilder properties = Mqtt5UserProperties.builder();
    texts.forEach(properties::add);
    return properties.build();
  }

  /** The row that a message is. */
  static Row row(Mqtt5Publish message) {
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
<@fragments of="messages-cell"/>
      String source = [=Name]Rows.source(field.name());
      cells[c] = isProperty(source) ? property(source, field.dataType(), message) : field(field, source, message.getPayloadAsBytes());
    }
    return RowFactory.create(cells);
  }

  private static Object property(String source, DataType type, Mqtt5Publish message) {
    return switch (source) {
      case "body" -> message.getPayloadAsBytes();
      case "text" -> new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8);
      case "topic" -> message.getTopic().toString();
      case "qos" -> number(type, message.getQos().getCode());
      case "retained" -> message.isRetain();
      default -> told(source, message);
    };
  }

  static Map<String, String> userProperties(Mqtt5Publish message) {
    Map<String, String> texts = new TreeMap<>();
    message.getUserProperties().asList().forEach(one -> texts.put(one.getName().toString(), one.getValue().toString()));
    return texts;
  }
