  @Test
  void aQueueThatGoesAwayIsAnErrorAtOnce() throws Exception {
    assumeTrue([=Name]Broker.isRabbit(), "only RabbitMQ itself says when a queue goes away");
    try ([=Name]System system = [=Name]System.fresh(); [=Name]Client client = client(system.options())) {
      assertEquals(null, client.take(100, 10));
      CompletableFuture.runAsync(system::close);
      assertThrows(IOException.class, () -> client.take(100, 60_000));
    }
  }

  @Test
  void theBrokerIsKilledMidBatch() throws Exception {
    Optional<[=Name]Broker> broker = [=Name]Broker.ofItsOwn();
    assumeTrue(broker.isPresent(), "only RabbitMQ itself keeps messages when it is killed");
    try ([=Name]Broker killed = broker.get()) {
      [=Name]System system = new [=Name]System(killed.place(), "[=settings.queueType]");
      system.append(0, MANY);
      Thread.sleep(DECLARED_MILLIS);
      [=Name]ClaimRun run = run(system.options());
      CompletableFuture<Void> drained = drain(run);
      while (run.rows().isEmpty() && !drained.isDone()) {
        Thread.sleep(20);
      }
      killed.kill();
      drained.handle((done, error) -> error).get();
      killed.started();
      run.goOn(MANY);
      assertKept(run, "broker killed mid-batch", system);
    }
  }

  @Test
  void theConnectionIsCutMidBatch() throws Exception {
    try ([=Name]System system = [=Name]System.fresh();
        [=Name]Proxy proxy = [=Name]Proxy.of(system.options().get("uri"), 100_000)) {
      system.append(0, MANY);
      [=Name]ClaimRun run = run(proxy.through(system.options()));
      drain(run).handle((done, error) -> error).get();
      run.goOn(MANY);
      assertEquals(1, proxy.cuts());
      assertKept(run, "connection cut mid-batch", system);
    }
  }

  @Test
  void aQuorumQueueIsDrainedOnce() throws Exception {
    assumeTrue([=Name]Broker.isRabbit(), "only RabbitMQ itself has quorum queues");
    try ([=Name]System system = new [=Name]System([=Name]Broker.uri(), "quorum")) {
      system.append(0, MANY);
      [=Name]ClaimRun run = run(system.options());
      drain(run).get();
      run.goOn(MANY);
      assertKept(run, "quorum queue", system);
      assertEquals(List.of(), system.contents());
    }
  }
