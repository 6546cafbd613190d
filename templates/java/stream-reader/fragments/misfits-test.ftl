  @Test
  void aStreamGivesEveryRow(@TempDir Path checkpoint) throws Exception {
    [=Name]Stream stream = new [=Name]Stream(system, checkpoint);
    stream.runAll();
    [=Name]Text.assertSame(expected, stream.rows());
  }
