  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    publish(IntStream.range(from, from + count).<Function<MessageBuilder, Message>>mapToObj(i ->
        builder -> [=Name]Messages.message(builder, expected(i), [=Name]Messages.body(expected(i)))).toList());
  }

  void publish(List<Function<MessageBuilder, Message>> messages) {
    for (int from = 0; from < messages.size(); from += 500) {
      List<Message> some = messages.subList(from, Math.min(from + 500, messages.size())).stream()
          .map(message -> message.apply(client.messageBuilder())).toList();
      client.publish((byte) 0, some);
    }
    confirmed(messages.size());
  }

  /** Adds rows as other clients may, in batches of ten, compressed in one way after the other. */
  void appendBatches(int from, int count) {
    List<MessageBatch> batches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 10 == 0) {
        batches.add(new MessageBatch(Compression.values()[i / 10 % Compression.values().length]));
      }
      batches.get(i / 10).add([=Name]Messages.message(client.messageBuilder(), expected(from + i), [=Name]Messages.body(expected(from + i))));
    }
    client.publishBatches((byte) 0, batches);
    confirmed(batches.size());
  }

  private void confirmed(int count) {
    try {
      if (!confirms.tryAcquire(count, SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not confirmed: " + count);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
