  @Test
  void whoeverReadsAClaimTakesNothing() throws IOException {
    attempt(TASK);
    system.append(40, 1);
    attempt(TASK);
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      assertFalse(client.take(1, 5000).redelivered());
      client.giveBack();
    }
  }

  @Test
  void whoeverLosesTheRaceForASegmentGivesItsMessagesBack() throws Exception {
    options.put("idleTimeout", "PT60S");
    options.put("segmentRows", "50");
    claims = open();
    FutureTask<List<String>> loser = new FutureTask<>(() -> attempt(new Task(1, 0, 50)));
    new Thread(loser).start();
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      for (int i = 0; i < 100 && client.depth() > 0; i++) { // some brokers count what is taken and not acknowledged
        Thread.sleep(20);
      }
    }
    assertFalse(loser.isDone());
    assertTrue(claims.publish(new Place(1, 0, 0), new [=Name]Claim.Segment(true, 0, 0, null, List.of(), null), List.of()));
    system.append(40, 10);
    assertEquals(List.of(), loser.get());
    assertEquals(50, attempt(new Task(2, 0, 50)).size());
  }
