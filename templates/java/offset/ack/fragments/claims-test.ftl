  private void start() {
    // a queue begins with what is in it
  }

  /** Makes a claim of ten messages as an attempt that dies before it acknowledges. */
  private void claimWithoutAcknowledging(Place place) throws IOException {
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      List<[=Name]Client.Message> messages = new ArrayList<>();
      while (messages.size() < 10) {
        messages.add(client.take(100, 5000));
      }
      List<String> ids = messages.stream().map([=Name]Client.Message::id).toList();
      assertTrue(claims.publish(place, new [=Name]Claim.Segment(false, 10, 10, null, ids, null), messages));
      client.giveBack();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatComesAgainIsRecognised(long batch) throws IOException {
    claimWithoutAcknowledging(new Place(1, 0, 0));
    List<String> read = attempt(new Task(batch, 0, 50));
    assertEquals(batch == 1 ? 40 : 30, read.size());
    assertEquals(read.size(), new HashSet<>(read).size());
    [=Name]Claim.Segment end = claims.ends(batch).get(0);
    assertEquals(10, end.taken() - end.emitted());
  }

  @Test
  void whatComesAgainIsKeptWhenAskedSo() throws IOException {
    options.put("deduplicate", "false");
    claims = open();
    claimWithoutAcknowledging(new Place(1, 0, 0));
    assertEquals(50, attempt(new Task(1, 0, 60)).size());
  }

  @Test
  void whatWasOnlyGivenBackIsNotTakenForClaimed() throws IOException {
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      client.take(100, 5000);
      client.giveBack();
    }
    assertEquals(40, attempt(TASK).size());
  }

  @Test
  void aWaitingAttemptEndsWhenItIsInterrupted() throws Exception {
    options.put("idleTimeout", "PT10M");
    claims = open();
    FutureTask<List<String>> attempt = new FutureTask<>(() -> attempt(new Task(1, 0, 50)));
    Thread waiting = new Thread(attempt);
    waiting.start();
    while (claims.places(1).size() < 4) {
      assertFalse(attempt.isDone());
      Thread.sleep(20);
    }
    while (!attempt.isDone()) {
      waiting.interrupt(); // again, since Hadoop forgets one that comes while it changes permissions
      Thread.sleep(20);
    }
    ExecutionException ended = assertThrows(ExecutionException.class, attempt::get);
    assertInstanceOf(UncheckedIOException.class, ended.getCause());
    assertEquals(40, attempt(TASK).size());
  }

  @Test
  void whatCannotBeClaimedStaysInTheQueue() throws IOException {
    Path inTheWay = Files.createFile(Files.createDirectories(folder.resolve("claims")).resolve("1"));
    assertThrows(UncheckedIOException.class, () -> attempt(TASK));
    Files.delete(inTheWay);
    assertEquals(40, attempt(TASK).size());
  }
