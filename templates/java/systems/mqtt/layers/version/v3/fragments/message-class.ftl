  /** A message as it came. */
  static final class Message {
    private final String topic;
    private final int qos;
    private final boolean retained;
    private final byte[] body;
    private String id;

    Message(Mqtt3Publish publish) {
      topic = publish.getTopic().toString();
      qos = publish.getQos().getCode();
      retained = publish.isRetain();
      body = publish.getPayloadAsBytes();
    }

    /** The value of a column by its source, null when it is one of the properties that came with MQTT 5. */
    Object value(String source) {
      return switch (source) {
        case "body" -> body;
        case "text" -> new String(body, StandardCharsets.UTF_8);
        case "topic" -> topic;
        case "qos" -> qos;
        case "retained" -> retained;
        case "message_id", "user_properties", "content_type", "response_topic", "correlation_data" -> null;
        default -> source.startsWith(USER_PROPERTY) ? null : field(source);
      };
    }

    /** The message on its way to another topic. */
    Mqtt3Publish to(String other, MqttQos quality) {
      return Mqtt3Publish.builder().topic(other).payload(body).qos(quality).build();
    }
<@fragments of="message-identity"/>

    /** Keeps all there is to know. */
    void writeTo(DataOutput out) throws IOException {
      write(out, topic);
      write(out, id);
      out.writeByte(qos);
      out.writeBoolean(retained);
      write(out, body);
    }

    private Message(DataInput in) throws IOException {
      topic = readText(in);
      id = readText(in);
      qos = in.readByte();
      retained = in.readBoolean();
      body = read(in);
    }
<@fragments of="message-wire"/>
<@fragments of="message"/>
  }
