  /** Has each message handed over as it comes, with what acknowledges it. */
  void receive(BiConsumer<[=Name]Client.Message, Runnable> taker) {
    client.publishes(MqttGlobalPublishFilter.ALL,
        message -> taker.accept(new [=Name]Client.Message(message), message::acknowledge), Runnable::run, true);
  }

  /** Subscribes, anew or for the first time; when it returns, the broker has sent what it had to send at once. */
  void subscribe(String filter, Mqtt5RetainHandling retained) throws IOException {
    Mqtt5Subscribe subscribe =
        Mqtt5Subscribe.builder().topicFilter(filter).qos(qos()).retainHandling(retained).retainAsPublished(true).build();
    if (await(client.subscribe(subscribe), "subscribing to " + filter).getReasonCodes().contains(Mqtt5SubAckReasonCode.GRANTED_QOS_0)) {
      throw new IOException("the broker grants QoS 0 alone for " + filter + ", which it does not wait for");
    }
  }

  void unsubscribe(String filter) throws IOException {
    await(client.unsubscribe(Mqtt5Unsubscribe.builder().topicFilter(filter).build()), "unsubscribing from " + filter);
  }

  /** Sends what came on to another topic, with the reason among its user properties. */
  CompletableFuture<?> forward([=Name]Client.Message message, String topic, String reason) {
    return client.publish(message.to(topic, reason, qos()));
  }
