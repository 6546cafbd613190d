  @Override
  public StreamingWrite toStreaming() {
    return this;
  }

  @Override
  public StreamingDataWriterFactory createStreamingWriterFactory(PhysicalWriteInfo info) {
    [=Name]Options taskOptions = options;
    StructType taskRows = rows;
    String query = queryId;
    return (partition, attempt, epoch) ->
        new [=Name]DataWriter(taskOptions, taskRows, prefix(query, epoch) + partition);
  }

  /** Spark may ask for this again, with the same epoch, after a restart. */
  @Override
  public void commit(long epochId, WriterCommitMessage[] messages) {
    publish(epochId, messages);
  }

  @Override
  public void abort(long epochId, WriterCommitMessage[] messages) {
    discard(epochId);
  }
