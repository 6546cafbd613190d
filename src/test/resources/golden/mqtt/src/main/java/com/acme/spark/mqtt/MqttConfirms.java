package com.acme.spark.mqtt;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What was sent and not confirmed yet, and whether the broker refused any of it. */
final class MqttConfirms {
  private final Duration timeout;
  private int unconfirmed;
  private IOException refusal;

  MqttConfirms(Duration timeout) {
    this.timeout = timeout;
  }

  /** Counts a message until it is confirmed. */
  void expect(String message, CompletableFuture<?> confirm) {
    synchronized (this) {
      unconfirmed++;
    }
    confirm.whenComplete((done, error) -> settle(message, error));
  }

  private synchronized void settle(String message, Throwable error) {
    unconfirmed--;
    if (error != null) {
      String reason = "the broker did not confirm " + message + ": " + MqttConnection.reason(error);
      refusal = Objects.requireNonNullElse(refusal, new IOException(reason, error));
    }
    notifyAll();
  }

  /** Waits until so many are unconfirmed at most, as long as the broker confirms some now and then. */
  synchronized void await(int most) throws IOException {
    long deadline = System.nanoTime() + timeout.toNanos();
    int seen = unconfirmed;
    while (refusal == null && unconfirmed > most) {
      if (unconfirmed < seen) {
        seen = unconfirmed;
        deadline = System.nanoTime() + timeout.toNanos();
      }
      waitUntil(deadline);
    }
    if (refusal != null) {
      throw new IOException(refusal.getMessage(), refusal.getCause());
    }
  }

  private void waitUntil(long deadline) throws IOException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new IOException("the broker confirmed nothing in " + timeout, new TimeoutException());
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    } catch (InterruptedException e) {
      throw MqttConnection.interrupted("waiting for confirms");
    }
  }
}
