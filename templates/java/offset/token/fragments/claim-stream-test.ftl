  @Test
  void theLatestIsWhereItWasAtFirst() throws Exception {
    stream.with("startingOffset", "latest").runAll();
    stream.forgetCommit(0);
    system.append(50, 10);
    stream.runAll();
    [=Name]Text.assertSame(system.expected(50, 10), stream.rows());
  }
