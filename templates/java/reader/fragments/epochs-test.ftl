  @ParameterizedTest
  @MethodSource("epochs")
  void everyNumberIsItsTime(String source, ChronoUnit unit) {
    Random random = new Random(20260131);
    for (int i = 0; i < 2000; i++) {
      long count = random.nextLong() >> 24;
      Instant time = Instant.EPOCH.plus(Duration.of(count, unit));
      assertEquals(time, [=Name]Rows.timed(source, count));
      assertEquals(time, [=Name]Rows.timed(source, BigDecimal.valueOf(count)));
    }
    assertEquals(Instant.EPOCH, [=Name]Rows.timed(source, 0));
  }

  @ParameterizedTest
  @MethodSource("epochs")
  void isRefusedWhenItIsNoNumberOrNoTime(String source, ChronoUnit unit) {
    for (Object value : List.of("0", "2026-01-31T12:00:00Z", true, List.of(), new BigDecimal("1e999999999"),
        new BigDecimal("1e-999999999"), new BigDecimal("0.0000000001"), Double.NaN)) {
      String message = assertThrows([=Name]Rows.Mismatch.class, () -> [=Name]Rows.timed(source, value)).getMessage();
      assertTrue(message.endsWith(unit.toString().toLowerCase(Locale.ROOT)), message);
    }
  }
