  @Test
  void anotherParallelismStillReadsAllClaimsOfTheBatch() throws Exception {
    stream.with("parallelism", "4").runAll();
    stream.forgetCommit(stream.last());
    stream.with("parallelism", "1").runAll();
    assertRows(50);
    stream.forgetBatch(stream.last());
    stream.with("parallelism", "2").runAll();
    assertRows(50);
  }

  @Test
  void availableNowEndsAtWhatWasThereAtFirst() throws Exception {
    stream.with("maxRowsPerTrigger", "10").before(rows -> {
      if (stream.rows().isEmpty()) {
        system.append(50, 10);
      }
    });
    stream.runAll();
    assertEquals(50, stream.rows().size()); // which of them it was comes down to who is given what
    stream.runAll();
    assertRows(60);
  }
