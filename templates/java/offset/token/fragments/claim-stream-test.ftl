  @Test
  void theLatestIsWhereItWasAtFirst() throws Exception {
    stream.with("startingOffset", "latest").runAll();
    stream.forgetCommit(0);
    system.append(50, 10);
    stream.runAll();
    [=Name]Text.assertSame(system.expected(50, 10), stream.rows());
  }

  @Test
  void availableNowEndsAlthoughRowsKeepComing() throws Exception {
    AtomicInteger next = new AtomicInteger(50);
    stream.before(rows -> {
      rows.count(); // claims the batch
      system.append(next.getAndAdd(5), 5);
    });
    stream.runAll();
    assertRows(50);
    stream.runAll();
    assertRows(55);
  }
