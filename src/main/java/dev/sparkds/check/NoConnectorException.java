package dev.sparkds.check;

/** There is nothing to review; the message says what was looked for, and where. */
public final class NoConnectorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoConnectorException(String message) {
    super(message);
  }
}
