  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    return new [=Name]MicroBatchStream(options, query.schema(), checkpointLocation);
  }
