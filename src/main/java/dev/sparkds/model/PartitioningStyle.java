package dev.sparkds.model;

/** How a batch read is divided among tasks. */
public enum PartitioningStyle implements Word {
  SINGLE,
  ID_RANGE,
  TIME_RANGE,
  TOKEN_RANGE,
  LIST,
  PAGE_RANGE,
  SHARD_RANGE,
  PARENT
}
