  /** It takes the place of the sessions that share, and leaves none of their subscriptions behind; so when it is undone. */
  @Test
  void moreSessionsThanBeforeDoubleNothing() throws IOException {
    Map<String, String> alone = with("sessions", "1");
    alone.put("clientId", "other");
    try ([=Name]Client client = client(alone)) {
      assertEquals(0, client.depth());
    }
    system.append(0, 10);
    Map<String, String> more = new TreeMap<>(alone);
    more.put("sessions", "3");
    List<String> all = new ArrayList<>();
    try ([=Name]Client client = client(more)) {
      assertEquals(10, client.depth());
      all.addAll(texts(client, 100));
    }
    system.append(10, 10);
    try ([=Name]Client client = client(more)) {
      all.addAll(texts(client, 100));
    }
    assertEquals(20, all.size());
    assertEquals(bodies(20), new HashSet<>(all));
  }

  @Test
  void oneSessionKeepsTheOrder() throws IOException {
    Map<String, String> alone = with("sessions", "1");
    alone.put("clientId", "other");
    try ([=Name]Client client = client(alone)) {
      client.depth();
      system.append(0, 50);
      client.depth();
      List<String> ordered = IntStream.range(0, 50)
          .mapToObj(i -> new String([=Name]Messages.body(system.expected(i)), StandardCharsets.UTF_8)).toList();
      assertEquals(ordered, texts(client, 100));
    }
  }

  /** By default a broker sends a few messages only, and the next ones when these are acknowledged. */
  @Test
  void aBatchGoesOnBehindTheWindowOfTheBroker() throws Exception {
    try ([=Name]System narrow = new [=Name]System([=Name]Broker.start("max_inflight_messages 20"))) {
      narrow.append(0, 500);
      Map<String, String> options = narrow.options();
      options.put("window", "20");
      options.put("parallelism", "2");
      [=Name]ClaimRun run = new [=Name]ClaimRun(folder, options);
      run.drain();
      String count = run.count("behind a window of 20", narrow.expected(0, 500));
      System.out.println(count);
      assertEquals("behind a window of 20: 500 rows, lost 0, doubled 0", count);
    }
  }

  @Test
  void nothingIsReadByQos0() {
    Map<String, String> options = with("qos", "0");
    String message = assertThrows(IllegalArgumentException.class, () -> [=Name]Options.of(options, [=Name]Options.Use.READ)).getMessage();
    assertTrue(message.contains("read with 1 or 2"), message);
  }

  /** Mosquitto, as others, drops for a session without a connection what nobody waits to hear confirmed. */
  @Test
  void whatIsPublishedByQos0IsLostWithoutAConnection() throws IOException {
    system.append(0, 5);
    unconfirmed(5);
    assertEquals(6, system.messages().size());
    try ([=Name]Client client = client(system.options())) {
      assertEquals(bodies(5), new HashSet<>(texts(client, 100)));
      assertNull(client.take(100, 10));
      unconfirmed(5);
      assertEquals(1, texts(client, 100).size());
    }
  }

  private void unconfirmed(int i) {
    system.publish(Mqtt5Publish.builder().topic(system.place() + "/rows").qos(MqttQos.AT_MOST_ONCE)
        .payload([=Name]Messages.body(system.expected(i))).build());
    system.confirm();
  }

  @Test
  void aBrokerThatGoesAwayIsAnErrorAtOnce() throws IOException {
    try ([=Name]Client client = client(system.options())) {
      assertNull(client.take(100, 10));
      system.broker().kill();
      IOException lost = assertThrows(IOException.class, () -> client.take(100, 60_000));
      assertTrue([=Name]Client.isTransient(lost), lost.toString());
    }
  }
