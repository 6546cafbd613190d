package dev.sparkds.init;

/** What a spec should be made from cannot be used, and the message says why and what to do. */
public final class InitException extends RuntimeException {

  InitException(String message) {
    super(message);
  }
}
