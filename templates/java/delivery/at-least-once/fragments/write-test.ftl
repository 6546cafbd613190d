
  @Test
  void theIdsOfRowsAreOfTheirPartition() throws Exception {
    DataWriterFactory factory = writing().createBatchWriterFactory(null);
    InternalRow row = [=Name]Frames.internal([=Name]Promise.rows(system, 0, 1)).get(0);
    Set<String> ids = new TreeSet<>();
    for (int partition = 0; partition < 12; partition++) {
      try (DataWriter<InternalRow> writer = factory.createWriter(partition, partition)) {
        ids.add((([=Name]DataWriter) writer).outgoing(row).id());
      }
    }
    assertEquals(12, ids.size());
  }
