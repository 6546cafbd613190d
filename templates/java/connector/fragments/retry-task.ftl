  /** Of which query and micro-batch this is a part: the same text wherever it runs, so that logs can be joined. */
  static String query() {
    TaskContext task = TaskContext.get();
    String stream = task == null ? null : task.getLocalProperty("sql.streaming.queryId");
    if (stream != null) {
      return stream + "-" + task.getLocalProperty("streaming.sql.batchId");
    }
    String execution = task == null ? null : task.getLocalProperty("spark.sql.execution.id");
    String application = SparkEnv.get() == null ? "none" : SparkEnv.get().conf().get("spark.app.id", "none");
    return execution == null ? application : application + "-" + execution;
  }

  /** Who logs: the query, and which attempt at which of its parts, if it is one. */
  static String task() {
    TaskContext task = TaskContext.get();
    return "query=" + query()
        + (task == null ? "" : " partition=" + task.partitionId() + " attempt=" + task.attemptNumber());
  }
