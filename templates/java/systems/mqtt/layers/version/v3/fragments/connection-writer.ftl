  /** Sends a message; what it gives is done when the broker has confirmed it, as its QoS says. */
  CompletableFuture<?> publish(Mqtt3Publish message) {
    return client.publish(message);
  }
