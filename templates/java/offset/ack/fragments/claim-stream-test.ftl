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
