
  @ParameterizedTest
  @MethodSource("epochs")
  void everyTimeIsItsNumber(String source, ChronoUnit unit) {
    Random random = new Random(20260131);
    for (int i = 0; i < 2000; i++) {
      Instant time = Instant.EPOCH.plus(random.nextLong() >> 8, ChronoUnit.MICROS);
      BigDecimal nanos = new BigDecimal([=Name]Rows.counted(source, time).toString())
          .multiply(BigDecimal.valueOf(unit.getDuration().toNanos()));
      assertEquals(time, Instant.EPOCH.plusSeconds(nanos.divideToIntegralValue(BigDecimal.TEN.pow(9)).longValueExact())
          .plusNanos(nanos.remainder(BigDecimal.TEN.pow(9)).longValueExact()));
    }
    assertEquals("1", [=Name]Rows.counted(source, Instant.EPOCH.plus(1, unit)).toString());
  }
