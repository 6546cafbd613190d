package dev.sparkds.model;

/** The protocol by which a stream remembers how far it has read. */
public enum OffsetStyle implements Word {
  SEQUENCE,
  TIMESTAMP,
  SHARD_SEQUENCE,
  TOKEN,
  ACK;

  /** Whether the rows of a micro-batch are kept in the claim log because the system cannot replay them by range. */
  public boolean claims() {
    return this == TOKEN || this == ACK;
  }
}
