  /** Has each message handed over as it comes, with what acknowledges it. */
  void receive(BiConsumer<[=Name]Client.Message, Runnable> taker) {
    client.publishes(MqttGlobalPublishFilter.ALL,
        message -> taker.accept(new [=Name]Client.Message(message), message::acknowledge), Runnable::run, true);
  }

  /** Subscribes, anew or for the first time; when it returns, the broker has sent what it had to send at once. */
  void subscribe(String filter) throws IOException {
    Mqtt3Subscribe subscribe = Mqtt3Subscribe.builder().topicFilter(filter).qos(qos()).build();
    if (await(client.subscribe(subscribe), "subscribing to " + filter).getReturnCodes().contains(Mqtt3SubAckReturnCode.SUCCESS_MAXIMUM_QOS_0)) {
      throw new IOException("the broker grants QoS 0 alone for " + filter + ", which it does not wait for");
    }
  }

  void unsubscribe(String filter) throws IOException {
    await(client.unsubscribe(Mqtt3Unsubscribe.builder().topicFilter(filter).build()), "unsubscribing from " + filter);
  }

  /** Sends what came on to another topic; MQTT 3.1.1 has no place for the reason, which is logged. */
  CompletableFuture<?> forward([=Name]Client.Message message, String topic, String reason) {
    LOG.warn("dead letter to '{}': {}", topic, reason);
    return client.publish(message.to(topic, qos()));
  }
