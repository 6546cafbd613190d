package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Passing failures are tried again, a bounded number of times; others, and interrupts, end the matter. */
class CustomersRetryTest {
  /** Those of tasks, which run in this JVM. */
  private static final AtomicInteger TRIES = new AtomicInteger();

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void aPassingFailureIsTriedAgain() throws IOException {
    CustomersRetry retry = retry(3, "PT0.001S");
    assertEquals("done", retry.call("asking", () -> failing(2)));
    assertEquals(3, attempts.get());
    assertEquals(2, retry.retries());
  }

  @Test
  void afterTheLastAttemptTheErrorSaysWhatWasTriedAndHowOften() {
    IOException error = assertThrows(IOException.class, () -> retry(3, "PT0.001S").call("asking", () -> failing(9)));
    assertTrue(error.getMessage().startsWith("asking failed 3 times"), error.getMessage());
    assertTrue(CustomersClient.isTransient((Exception) error.getCause()));
    assertEquals(3, attempts.get());
  }

  @Test
  void aLastingFailureIsPassedOnAtOnce() {
    IllegalStateException failure = new IllegalStateException("no");
    assertSame(failure, assertThrows(IllegalStateException.class, () -> retry(3, "PT0.001S").call("asking", () -> {
      attempts.incrementAndGet();
      throw failure;
    })));
    assertEquals(1, attempts.get());
  }

  @Test
  void noTryBeginsAfterTheTotalTimeout() {
    Map<String, String> options = new TreeMap<>(options(100, "PT0.05S", "PT0.05S"));
    options.put("totalTimeout", "PT0.5S");
    CustomersRetry retry = new CustomersRetry(CustomersOptions.of(options));
    assertThrows(IOException.class, () -> retry.call("asking", () -> failing(99)));
    assertTrue(attempts.get() > 1 && attempts.get() < 100, () -> attempts + " attempts");
  }

  /** Spark makes three attempts at a task, of which each has half as many as the one before. */
  @Test
  void triesDoNotMultiplyWithThoseOfSpark() {
    TRIES.set(0);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(CustomersSpark.session().sparkContext());
    assertThrows(SparkException.class, () -> spark.parallelize(List.of(1), 1).foreach(task ->
        retry(8, "PT0.001S").call("asking", () -> {
          TRIES.incrementAndGet();
          throw passing();
        })));
    assertEquals(8 + 4 + 2, TRIES.get());
  }

  @Test
  void anInterruptEndsTheWait() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(InterruptedIOException.class, () -> retry(3, "PT60S").call("asking", () -> failing(9)));
      assertTrue(Thread.currentThread().isInterrupted());
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void anInterruptIsNoFailure() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(InterruptedIOException.class, () -> retry(1, "PT0S").call("asking", () -> failing(9)));
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void anInterruptInAPauseIsKept() throws InterruptedException {
    AtomicBoolean kept = new AtomicBoolean();
    Thread waiting = new Thread(() -> {
      assertThrows(InterruptedIOException.class, () -> retry(3, "PT60S").call("asking", () -> failing(9)));
      kept.set(Thread.currentThread().isInterrupted());
    });
    waiting.start();
    while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    waiting.interrupt();
    waiting.join();
    assertTrue(kept.get());
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    assertPauses(1, 1000);
    assertPauses(2, 2000);
    assertPauses(3, 4000);
    assertPauses(4, 5000);
    assertPauses(60, 5000);
  }

  private static void assertPauses(int tries, long full) {
    CustomersRetry retry = retry(9, "PT1S", "PT5S");
    LongSummaryStatistics pauses = LongStream.range(0, 1000).map(i -> retry.pause(tries)).summaryStatistics();
    assertTrue(pauses.getMax() <= full && pauses.getMax() > 0.9 * full, pauses.toString());
    assertTrue(pauses.getMin() < 0.1 * full, pauses.toString());
  }

  private String failing(int times) throws Exception {
    if (attempts.incrementAndGet() > times) {
      return "done";
    }
    throw passing();
  }

  /** The first common failure that the client calls transient. */
  static Exception passing() {
    return Stream.<Exception>of(
            new IOException("cut", new com.mongodb.MongoTimeoutException("cut")),
            new ConnectException("refused"), new SocketTimeoutException("slow"), new TimeoutException("slow"),
            new EOFException("cut"), new IOException("cut"))
        .filter(CustomersClient::isTransient)
        .findFirst()
        .orElseThrow();
  }

  private static CustomersRetry retry(int attempts, String delay) {
    return retry(attempts, delay, delay);
  }

  private static CustomersRetry retry(int attempts, String delay, String most) {
    return new CustomersRetry(CustomersOptions.of(options(attempts, delay, most)));
  }

  private static Map<String, String> options(int attempts, String delay, String most) {
    Map<String, String> options = new TreeMap<>(CustomersSamples.options());
    options.put("retryAttempts", Integer.toString(attempts));
    options.put("retryInitialDelay", delay);
    options.put("retryMaxDelay", most);
    return options;
  }
}
