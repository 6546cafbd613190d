  /** Why the message makes no row, null when it does. */
  private String misfit(Message message) {
    try {
      rows.row(message);
      return null;
    } catch (IllegalArgumentException e) {
      LOG.warn("message {} of queue '{}' makes no row: {}; onError={}", message.properties.getMessageId(),
          options.queue(), e.getMessage(), options.onError());
      return e.getMessage();
    }
  }
