package dev.sparkds.model;

/** A way in which Spark can use a connector. */
public enum Mode implements Word {
  BATCH_READ,
  STREAM_READ,
  BATCH_WRITE,
  STREAM_WRITE;

  public boolean reads() {
    return this == BATCH_READ || this == STREAM_READ;
  }

  public boolean writes() {
    return !reads();
  }
}
