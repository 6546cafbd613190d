  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    return new [=Name]MicroBatchStream(options, schema, checkpointLocation);
  }
