  /** What was published to another topic. */
  List<String> bodies(String topic) {
    return messages(topic).stream().map(message -> new String(message.getPayloadAsBytes())).toList();
  }
