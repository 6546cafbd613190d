  @Override
  public PartitionReaderFactory createReaderFactory() {
    return factory(options, schema);
  }

  /** Goes to the executors, so it holds nothing but what they need. */
  private static PartitionReaderFactory factory([=Name]Options options, StructType schema) {
    return part -> new [=Name]PartitionReader(options, schema, client -> (([=Name]Offset.Range) part).open(client));
  }

  @Override
  public void commit(Offset end) {
    // nothing to release: the source keeps its rows whether they were read or not
  }

  @Override
  public void stop() {
    client.close();
  }

  private <T> T ask(String question, [=Name]Retry.Attempt<T> attempt) {
    try {
      return retry.call(question, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to: " + question, e);
    }
  }

  private void lost(String what) {
    if (options.failOnDataLoss()) {
      throw new IllegalStateException(what + "; to carry on with what is there, set failOnDataLoss to false");
    }
    LOG.warn("Rows may be lost: {}", what);
  }
