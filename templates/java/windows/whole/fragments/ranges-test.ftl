
  @Test
  void tasksShareTheTimeOfABatch() {
    [=offset.divided?then(Name + "MicroBatchStream stream = stream(\"step\", \"PT7M\", \"minStep\", \"PT1M\");\n    int tasks = 6; // of a row each two minutes",
          Name + "MicroBatchStream stream = stream();\n    int tasks = 1;")]
    [=Name]Offset start = ([=Name]Offset) stream.initialOffset();
    [=Name]Offset end = ([=Name]Offset) stream.latestOffset(start, ReadLimit.allAvailable());
    assertEquals(tasks, shares(stream, start, end));
    [=Name]Offset longAgo = [=Name]Offset.at("1970-01-01T00:00:00Z");
    assertEquals(tasks > 1 ? 1000 : 1, shares(stream, longAgo, end), "no more than can be run");
    assertEquals(1, shares(stream, [=Name]Offset.START, end), "before the first row of all there is nothing to divide");
  }

  /** How many tasks there are, of which each begins where the one before ends. */
  private static int shares([=Name]MicroBatchStream stream, [=Name]Offset start, [=Name]Offset end) {
    Instant next = start.time();
    InputPartition[] tasks = stream.planInputPartitions(start, end);
    for (InputPartition task : tasks) {
      [=Name]Offset.Range window = ([=Name]Offset.Range) task;
      assertEquals(next, window.start());
      assertTrue(window.start().isBefore(window.end()));
      next = window.end();
    }
    assertEquals(end.time(), next);
    return tasks.length;
  }
