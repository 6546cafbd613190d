
  @Test
  void tasksShareTheSystemAndNotTheWindow() throws Exception {
    [=Name]MicroBatchStream stream = stream();
    [=Name]Offset start = ([=Name]Offset) stream.initialOffset();
    [=Name]Offset end = ([=Name]Offset) stream.latestOffset(start, ReadLimit.allAvailable());
    InputPartition[] tasks = stream.planInputPartitions(start, end);
    assertTrue(tasks.length > 1, tasks.length + " tasks");
    int rows = 0;
    for (InputPartition task : tasks) {
      [=Name]Offset.Range range = ([=Name]Offset.Range) task;
      assertEquals(List.of(start.time(), end.time()), List.of(range.start(), range.end()));
      try (PartitionReader<InternalRow> reader = stream.createReaderFactory().createReader(task)) {
        while (reader.next()) {
          rows++;
        }
      }
    }
    assertEquals(20, rows);
  }

  @Test
  void whereThereIsNothingNewThereIsNoBatch() throws Exception {
    [=Name]MicroBatchStream stream = stream();
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());
    Thread.sleep(10);
    assertEquals(end, stream.latestOffset(end, ReadLimit.allAvailable()));
    assertEquals("0", stream.metrics(Optional.of(end)).get("lag"));
  }
