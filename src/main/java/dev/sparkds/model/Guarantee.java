package dev.sparkds.model;

/** What one mode of the connector promises, and why. */
public record Guarantee(Mode mode, Delivery delivery, String reason) {

  /** How often a row arrives. */
  public enum Delivery implements Word {
    AT_MOST_ONCE,
    AT_LEAST_ONCE,
    EFFECTIVELY_ONCE
  }
}
