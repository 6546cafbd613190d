package dev.sparkds.model;

/** How the connector proves who it is. */
public enum AuthStyle implements Word {
  NONE,
  BASIC,
  MUTUAL_TLS
}
