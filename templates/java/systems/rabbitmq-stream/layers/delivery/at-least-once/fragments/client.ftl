  /** Publishes without waiting for each; no more than {@code maxUnconfirmed} are on their way at any time. */
  void write(List<Outgoing> rows) throws IOException {
    Map<String, List<Outgoing>> byStream = new LinkedHashMap<>();
    for (Outgoing row : rows) {
      byStream.computeIfAbsent(stream(row), none -> new ArrayList<>()).add(row);
    }
    for (Map.Entry<String, List<Outgoing>> batch : byStream.entrySet()) {
      publisher(batch.getKey(), batch.getValue().get(0)).publish(batch.getValue(), this::message);
    }
  }

  private [=Name]Publisher publisher(String stream, Outgoing first) throws IOException {
    [=Name]Publisher publisher = publishers.get(stream);
    if (publisher == null) {
      publisher = new [=Name]Publisher(connection, options, stream, first.producer());
      publishers.put(stream, publisher);
    }
    return publisher;
  }

  /** Returns when the broker has confirmed everything that was written. */
  void flush() throws IOException {
    for ([=Name]Publisher publisher : publishers.values()) {
      publisher.await(0);
    }
  }

  /** Over new connections, as nobody knows what these have delivered. */
  [=Name]Client reconnected() {
    close();
    return new [=Name]Client(options);
  }

  /** The stream, or the partition of the super stream that RabbitMQ's other clients would choose as well. */
  private String stream(Outgoing row) throws IOException {
    if (options.stream() != null) {
      return options.stream();
    }
    String key = options.routingColumn() == null ? row.messageId() : Objects.toString(row.values.get(options.routingColumn()), "");
    String stream = routes.get(key);
    if (stream == null) {
      stream = options.routing().equals("key") ? bound(key) : hashed(key);
      if (routes.size() < ROUTES) {
        routes.put(key, stream);
      }
    }
    return stream;
  }

  private String bound(String key) throws IOException {
    List<String> bound = connection.route(key);
    if (bound.size() != 1) {
      throw new IOException("routing key '" + key + "' leads to " + bound.size() + " partitions of '" + options.superStream()
          + "': " + bound + "; it must be one");
    }
    return bound.get(0);
  }

  private String hashed(String key) throws IOException {
    if (partitions == null) {
      partitions = connection.streams();
    }
    return partitions.get((int) Long.remainderUnsigned(Integer.toUnsignedLong(HashUtils.MURMUR3.applyAsInt(key)), partitions.size()));
  }

  private com.rabbitmq.stream.Message message(Outgoing row, MessageBuilder builder) throws IOException {
    row.properties(builder.properties().messageId(row.messageId()), contentType(row));
    MessageBuilder.ApplicationPropertiesBuilder application = builder.applicationProperties();
    row.applicationProperties().forEach((name, value) -> add(application, name, value));
    return builder.addData(payload(row)).build();
  }

  private static void add(MessageBuilder.ApplicationPropertiesBuilder properties, String name, Object value) {
    if (value instanceof Boolean flag) {
      properties.entry(name, flag);
    } else if (value instanceof Byte number) {
      properties.entry(name, number);
    } else if (value instanceof Short number) {
      properties.entry(name, number);
    } else if (value instanceof Integer number) {
      properties.entry(name, number);
    } else if (value instanceof Long number) {
      properties.entry(name, number);
    } else if (value instanceof Float number) {
      properties.entry(name, number);
    } else if (value instanceof Double number) {
      properties.entry(name, number);
    } else if (value instanceof byte[] bytes) {
      properties.entry(name, bytes);
    } else if (value instanceof Instant time) {
      properties.entryTimestamp(name, time.toEpochMilli());
    } else if (value != null) {
      properties.entry(name, value.toString());
    }
  }
<@fragments of="payload"/>
