
  /** Spark may have the rows of an epoch that runs again in another order, and in other partitions. */
  @Test
  void aRepeatedEpochDoublesNothingWithDeduplicate() throws Exception {
    String[] left = unsortable().map(StructField::name).toArray(String[]::new);
    assumeTrue(unsortable().allMatch(StructField::nullable), "deduplicate has to sort rows by columns that cannot be left out");
    feed(0, 12);
    feed(12, rows.size());
    run(writer(stream().drop(left)).option("deduplicate", true));
    Files.delete(folder.resolve("checkpoint/commits/1"));
    Files.deleteIfExists(folder.resolve("checkpoint/commits/.1.crc"));
    run(writer(stream().drop(left).repartition(3)).option("deduplicate", true));
    [=Name]Text.assertSame(without(left, rows), without(left, system.contents()));
  }

  @Test
  void whatCannotBeSortedIsToldWithDeduplicate() throws Exception {
    assumeTrue(unsortable().findAny().isPresent(), "every column can be sorted");
    feed(0, 3);
    String message = assertThrows(Exception.class, () -> run(writer(stream()).option("deduplicate", true))).getMessage();
    assertTrue(message.contains(unsortable().findFirst().orElseThrow().name() + " cannot be sorted"), message);
    assertEquals(List.of(), system.contents());
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

  private static Stream<StructField> unsortable() {
    return Arrays.stream([=Name]Rows.TABLE.fields()).filter(column -> !OrderUtils.isOrderable(column.dataType()));
  }

  private static List<Row> without(String[] columns, List<Row> rows) {
    return [=Name]Frames.of(rows).drop(columns).collectAsList();
  }
