
  @Test
  void aCommitTakesAwayWhatItsEpochLeftBehindAndNothingElse() throws Exception {
    [=Name]Options options = [=Name]Options.of(system.options());
    [=Name]Write write = new [=Name]Write(options, new Info());
    StreamingDataWriterFactory factory = write.createStreamingWriterFactory(null);
    [=Name]DataWriter.Written left = stage(factory, 1);
    [=Name]DataWriter.Written other = stage(factory, 11);
    write.commit(1, new WriterCommitMessage[] {stage(factory, 1)});
    [=Name]Text.assertSame(rows, system.contents());
    try ([=Name]Client client = new [=Name]Client(options)) {
      client.publish("query", 11, List.of(left.token(), other.token()));
    }
    assertEquals(2 * rows.size(), system.contents().size());
  }

  private [=Name]DataWriter.Written stage(StreamingDataWriterFactory factory, long epoch) throws IOException {
    try (DataWriter<InternalRow> writer = factory.createWriter(0, 0, epoch)) {
      for (InternalRow row : [=Name]Frames.internal(rows)) {
        writer.write(row);
      }
      return ([=Name]DataWriter.Written) writer.commit();
    }
  }

  /** What Spark says of a query. */
  private record Info(CaseInsensitiveStringMap options, String queryId, StructType schema) implements LogicalWriteInfo {
    Info() {
      this(CaseInsensitiveStringMap.empty(), "query", [=Name]Rows.TABLE);
    }
  }
