    if (cause instanceof Mqtt5PubAckException refused) {
      return cause.getMessage() + ": " + refused.getMqttMessage().getReasonCode();
    }
    if (cause instanceof Mqtt5PubRecException refused) {
      return cause.getMessage() + ": " + refused.getMqttMessage().getReasonCode();
    }
