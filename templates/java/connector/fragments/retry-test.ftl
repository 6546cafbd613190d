
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
    [=Name]Retry retry = retry(9, "PT1S", "PT5S");
    LongSummaryStatistics pauses = LongStream.range(0, 1000).map(i -> retry.pause(tries)).summaryStatistics();
    assertTrue(pauses.getMax() <= full && pauses.getMax() > 0.9 * full, pauses.toString());
    [=retry.jitter?then("assertTrue(pauses.getMin() < 0.1 * full, pauses.toString());", "assertEquals(full, pauses.getMin());")]
  }
