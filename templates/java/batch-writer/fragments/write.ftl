  @Override
  public BatchWrite toBatch() {
    return this;
  }

  @Override
  public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
    [=Name]Options taskOptions = options;
    StructType taskRows = rows;
    String prefix = prefix(queryId, 0);
    return (partition, attempt) -> new [=Name]DataWriter(taskOptions, taskRows, prefix + partition);
  }

  @Override
  public void commit(WriterCommitMessage[] messages) {
    publish(0, messages);
  }

  @Override
  public void abort(WriterCommitMessage[] messages) {
    discard(0);
  }
