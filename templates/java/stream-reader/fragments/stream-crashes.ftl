  @Test
  void goesOnAfterACrashBehindTheSinksCommit() throws Exception {
    stream.with("maxRowsPerTrigger", "7").runAll();
    stream.forgetCommit(stream.last());
    system.append(20, 5);
    stream.runAll();
    assertRows(25);
  }

  @Test
  void goesOnAfterACrashInTheFirstBatch() throws Exception {
    stream.runAll();
    List<Row> first = stream.batches().get(0L);
    stream.forgetCommit(0);
    system.append(20, 5);
    stream.runAll();
    [=Name]Text.assertSame(first, stream.batches().get(0L));
    assertRows(25);
  }

  @Test
  void goesOnAfterACrashBeforeTheOffsetsWereKept() throws Exception {
    stream.with("maxRowsPerTrigger", "7").runAll();
    stream.forgetBatch(stream.last());
    system.append(20, 5);
    stream.runAll();
    assertRows(25);
  }

  @Test
  void goesOnAfterTheSinkFailed() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    stream.with("maxRowsPerTrigger", "7").before(rows -> {
      if (calls.incrementAndGet() == 2) {
        rows.count();
        throw new IllegalStateException("as if the sink was lost");
      }
    });
    assertThrows(StreamingQueryException.class, stream::runAll);
    system.append(20, 5);
    stream.runAll();
    assertRows(25);
  }
