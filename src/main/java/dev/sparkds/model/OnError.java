package dev.sparkds.model;

/** What happens to a record that cannot be converted. */
public enum OnError implements Word {
  FAIL,
  SKIP,
  DEAD_LETTER
}
