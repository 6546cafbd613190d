  /** A message as it came. */
  static final class Message {
    private static final String ID = "message_id";

    private final Map<String, String> user = new TreeMap<>();
    private final String topic;
    private final int qos;
    private final boolean retained;
    private final String contentType;
    private final String responseTopic;
    private final byte[] correlationData;
    private final byte[] body;
    private String id;

    Message(Mqtt5Publish publish) {
      publish.getUserProperties().asList().forEach(one -> user.put(one.getName().toString(), one.getValue().toString()));
      topic = publish.getTopic().toString();
      qos = publish.getQos().getCode();
      retained = publish.isRetain();
      contentType = publish.getContentType().map(Object::toString).orElse(null);
      responseTopic = publish.getResponseTopic().map(Object::toString).orElse(null);
      correlationData = publish.getCorrelationData().map(Message::bytes).orElse(null);
      body = publish.getPayloadAsBytes();
    }

    /** The value of a column by its source, null when the message does not have it. */
    Object value(String source) {
      return switch (source) {
        case "body" -> body;
        case "text" -> new String(body, StandardCharsets.UTF_8);
        case "topic" -> topic;
        case "qos" -> qos;
        case "retained" -> retained;
        case ID -> user.get(ID);
        case "user_properties" -> userProperties();
        case "content_type" -> contentType;
        case "response_topic" -> responseTopic;
        case "correlation_data" -> correlationData;
        default -> source.startsWith(USER_PROPERTY) ? user.get(source.substring(USER_PROPERTY.length())) : field(source);
      };
    }

    /** All but the id, which is a column of its own; of several with one name, the last. */
    private Map<String, String> userProperties() {
      Map<String, String> others = new TreeMap<>(user);
      others.remove(ID);
      return others.isEmpty() ? null : others;
    }

    private static byte[] bytes(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes;
    }

    /** The message on its way to another topic, with the reason. */
    Mqtt5Publish to(String other, String reason, MqttQos quality) {
      Mqtt5UserPropertiesBuilder properties = Mqtt5UserProperties.builder();
      user.forEach(properties::add);
      return Mqtt5Publish.builder().topic(other).payload(body).qos(quality).contentType(contentType).responseTopic(responseTopic)
          .correlationData(correlationData).userProperties(properties.add("spark-error", reason.replaceAll("\\p{Cntrl}", " ")).build()).build();
    }
<@fragments of="message-identity"/>

    /** Keeps all there is to know. */
    void writeTo(DataOutput out) throws IOException {
      out.writeInt(user.size());
      for (Map.Entry<String, String> property : user.entrySet()) {
        write(out, property.getKey());
        write(out, property.getValue());
      }
      for (String text : new String[] {topic, contentType, responseTopic, id}) {
        write(out, text);
      }
      out.writeByte(qos);
      out.writeBoolean(retained);
      write(out, correlationData);
      write(out, body);
    }

    private Message(DataInput in) throws IOException {
      for (int left = in.readInt(); left > 0; left--) {
        user.put(readText(in), readText(in));
      }
      topic = readText(in);
      contentType = readText(in);
      responseTopic = readText(in);
      id = readText(in);
      qos = in.readByte();
      retained = in.readBoolean();
      correlationData = read(in);
      body = read(in);
    }
<@fragments of="message-wire"/>
<@fragments of="message"/>
  }
