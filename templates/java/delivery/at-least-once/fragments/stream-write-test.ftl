
  @Test
  void theIdsOfRowsAreOfTheirEpochAndPartition() throws Exception {
    StreamingDataWriterFactory factory =
        new [=Name]Write([=Name]Options.of(system.options()), new Info()).createStreamingWriterFactory(null);
    InternalRow row = [=Name]Frames.internal(rows).get(0);
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < 12; i++) {
      try (DataWriter<InternalRow> writer = factory.createWriter(i % 3, i, i / 3)) {
        ids.add((([=Name]DataWriter) writer).outgoing(row).id());
      }
    }
    assertEquals(12, ids.size());
  }

  /** What Spark says of a query. */
  private record Info(CaseInsensitiveStringMap options, String queryId, StructType schema) implements LogicalWriteInfo {
    Info() {
      this(CaseInsensitiveStringMap.empty(), "query", [=Name]Rows.TABLE);
    }
  }
