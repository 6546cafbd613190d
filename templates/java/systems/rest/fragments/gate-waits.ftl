  @ParameterizedTest
  @EnumSource(value = [=Name]Server.Fault.class, names = {"TOO_MANY_FOR_A_SECOND", "TOO_MANY_UNTIL_A_DATE"})
  void nobodyAsksBeforeTheTimeThatTheServerNames([=Name]Server.Fault fault) {
    long start = System.nanoTime();
    system.server().fail(fault, [=Name]Server.Fault.WRONG);
    assertTrue(message(http("100")).contains("429"));
    assertTrue(message(http("100")).contains("400"));
    assertTrue(System.nanoTime() - start >= 1_000_000_000L, "the other request waits for the second that the first is told");
  }

  @Test
  void whoComesFirstDoesNotWait() throws IOException {
    [=Name]Gate gate = [=Name]Gate.to(request().uri());
    assertEquals(Duration.ZERO, gate.enter(options("3")));
    gate.leave();
  }

  @Test
  void aWaitOfHoursIsAnErrorAtOnce() {
    system.server().fail([=Name]Server.Fault.TOO_MANY_FOR_HOURS, [=Name]Server.Fault.TOO_MANY_FOR_HOURS);
    for (int i = 0; i < 2; i++) {
      [=Name]Http.Refused refused = assertThrows([=Name]Http.Refused.class, () -> http("100").send(request()));
      assertEquals(429, refused.status());
      assertFalse(refused.isPassing());
    }
  }
