
  /** Spark may have the rows of an epoch that runs again in another order, and in other partitions. */
  @Test
  void aRepeatedEpochDoublesNothingWithDeduplicate() throws Exception {
    feed(0, 12);
    feed(12, rows.size());
    run(writer(stream()).option("deduplicate", true));
    Files.delete(folder.resolve("checkpoint/commits/1"));
    Files.deleteIfExists(folder.resolve("checkpoint/commits/.1.crc"));
    run(writer(stream().repartition(3)).option("deduplicate", true));
    [=Name]Text.assertSame(rows, system.contents());
  }

  /** As two attempts at a task that write side by side. */
  @Test
  void twinsDoubleNothingWithDeduplicate() throws Exception {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("deduplicate", "true");
    StreamingDataWriterFactory factory = new [=Name]Write([=Name]Options.of(options), new Info()).createStreamingWriterFactory(null);
    try (DataWriter<InternalRow> one = factory.createWriter(0, 1, 5); DataWriter<InternalRow> twin = factory.createWriter(0, 2, 5)) {
      for (InternalRow row : [=Name]Frames.internal(rows)) {
        one.write(row);
        twin.write(row);
      }
      twin.commit();
      one.commit();
    }
    [=Name]Text.assertSame(rows, system.contents());
  }
