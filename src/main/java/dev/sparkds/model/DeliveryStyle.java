package dev.sparkds.model;

/** What a write promises when a task or a micro-batch is repeated. */
public enum DeliveryStyle implements Word {
  AT_LEAST_ONCE,
  IDEMPOTENT_KEY,
  STAGED
}
