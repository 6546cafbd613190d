  /** Sends a message; what it gives is done when the broker has confirmed, or refused, as its QoS says. */
  CompletableFuture<?> publish(Mqtt5Publish message) {
    return client.publish(message);
  }
