  @Test
  void aFullQueueRefusesRowsForNow() throws Exception {
    assumeTrue([=Name]Broker.isRabbit(), "only RabbitMQ itself has queues that refuse");
    try ([=Name]System system = [=Name]System.fresh()) {
      String full = system.declare(Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
      IOException refused = assertRefused(with(system, "queue", full),
          IntStream.range(0, 9).mapToObj(i -> row("id" + i, Map.of())).toList(), "nack", "'" + full + "'");
      assertTrue([=Name]Client.isTransient(refused), refused.toString());
    }
  }

  @Test
  void everyMessageIsThereOnceItIsConfirmed() throws IOException {
    try ([=Name]System system = [=Name]System.fresh(); [=Name]Client client = client(with(system, "maxUnconfirmed", "100"))) {
      write(client, MANY);
      assertPublished("messages published", system, MANY);
    }
  }

  /** Nobody knows what had arrived when the connection was cut, so the rows go again: the ids tell which are the same. */
  @Test
  void theConnectionIsCutMidBatch() throws IOException {
    try ([=Name]System system = [=Name]System.fresh();
        [=Name]Proxy proxy = [=Name]Proxy.of(system.options().get("uri"), 50_000)) {
      try ([=Name]Client client = client(proxy.through(system.options()))) {
        IOException cut = assertThrows(IOException.class, () -> write(client, MANY));
        assertTrue([=Name]Client.isTransient(cut), cut.toString());
      }
      try ([=Name]Client again = client(proxy.through(system.options()))) {
        write(again, MANY);
      }
      assertPublished("connection cut mid-batch", system, MANY);
    }
  }
