  private Mqtt3Publish message(Outgoing row, String topic) throws IOException {
    row.refuseProperties();
    return Mqtt3Publish.builder()
        .topic(Objects.requireNonNull(topic, "it has no topic: set the option topic, or give each row one"))
        .payload(payload(row))
        .qos(qos())
        .retain(options.retain() || row.isRetained())
        .build();
  }
