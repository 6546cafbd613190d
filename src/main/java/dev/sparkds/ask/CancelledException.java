package dev.sparkds.ask;

/** The person does not want any of it. */
public final class CancelledException extends RuntimeException {

  CancelledException() {
    super("Cancelled; nothing was written.", null, false, false);
  }
}
