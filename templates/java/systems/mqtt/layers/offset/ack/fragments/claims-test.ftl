  @Test
  void whoeverReadsAClaimTakesNothing() throws IOException {
    attempt(TASK);
    long connections = system.connections();
    attempt(TASK);
    assertEquals(connections, system.connections());
  }

  @Test
  void whoeverLosesTheRaceForASegmentGivesItsMessagesBack() throws Exception {
    options.put("idleTimeout", "PT60S");
    options.put("segmentRows", "50");
    claims = open();
    FutureTask<List<String>> loser = new FutureTask<>(() -> attempt(new Task(1, 0, 50)));
    new Thread(loser).start();
    while (system.connections() < 2 * [=Name]System.SESSIONS) { // once each was made for the test
      assertFalse(loser.isDone());
      Thread.sleep(20);
    }
    assertTrue(claims.publish(new Place(1, 0, 0), new [=Name]Claim.Segment(true, 0, 0, null, List.of(), null), List.of()));
    system.append(40, 10);
    assertEquals(List.of(), loser.get());
    assertEquals(50, attempt(new Task(2, 0, 50)).size());
  }
