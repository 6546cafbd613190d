  @Test
  void updatesReplaceTheRowsOfTheirKeys() throws Exception {
    feed(0, 12);
    run(writer(stream()).outputMode("update"));
    feed(0, rows.size());
    run(writer(stream()).outputMode("update"));
    [=Name]Text.assertSame(rows, system.contents());
  }
