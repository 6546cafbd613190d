package dev.sparkds.model;

/** What becomes of a value that does not fit its column. */
public enum MisfitPolicy implements Word {
  FAIL,
  NULLIFY,
  RESCUE
}
