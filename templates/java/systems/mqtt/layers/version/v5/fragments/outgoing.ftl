  private Mqtt5Publish message(Outgoing row, String topic) throws IOException {
    return Mqtt5Publish.builder()
        .topic(Objects.requireNonNull(topic, "it has no topic: set the option topic, or give each row one"))
        .payload(payload(row))
        .qos(qos())
        .retain(options.retain() || row.isRetained())
        .contentType(contentType(row))
        .responseTopic(row.text("response_topic"))
        .correlationData((byte[]) row.values.get("correlation_data"))
        .userProperties(row.userProperties())
        .build();
  }
