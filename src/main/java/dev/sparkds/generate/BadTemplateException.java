package dev.sparkds.generate;

/** A template that cannot be rendered; the message says which, where and why. */
public final class BadTemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadTemplateException(String message) {
    super(message);
  }

  BadTemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
