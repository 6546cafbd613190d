
  /** What is more than three rows, the API finds too large. */
  @Test
  void everyRowOfWhatIsTooLargeIsReadOnce() {
    assumeTrue([=(settings.tooLarge.by == "answer" && settings.bounds.style == "sorted" && paging.sized && settings.read.parameters?map(p -> p.from)?join(" ")?matches(".*range-start.*range-end.*|.*range-end.*range-start.*|.*range-interval.*"))
      ?then("true", "false")]);
    system.append(0, ROWS);
    system.server().limit(3);
    long start = System.nanoTime();
    int reads = 0;
    for (; system.server().tooLarge() < FAULTS; reads++) {
      [=Name]Text.assertSame(system.expected(0, ROWS), table(Map.of()).collectAsList());
    }
    System.out.printf("read soak: TOO_LARGE: %d spoilt of %d answers, %d rows read, none lost, none doubled, in %d s%n",
        system.server().tooLarge(), system.server().requests(), reads * ROWS, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }
