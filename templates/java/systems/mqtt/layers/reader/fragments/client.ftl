  /** Why the message makes no row, null when it does. */
  private String misfit(Message message) {
    try {
      rows.row(message);
      return null;
    } catch (IllegalArgumentException e) {
      LOG.warn("message {} of topic '{}' makes no row: {}; onError={}", message.id(), message.topic(), e.getMessage(), options.onError());
      return e.getMessage();
    }
  }
