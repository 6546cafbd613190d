  @Test
  void availableNowEndsAtWhatWasThereAtFirst() throws Exception {
    stream.with("maxRowsPerTrigger", "10").before(rows -> {
      if (stream.rows().isEmpty()) {
        system.append(50, 10);
      }
    });
    stream.runAll();
    assertRows(50);
  }
