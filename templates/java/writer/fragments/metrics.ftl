  /** What this task counted so far. */
  private record Count(String name, long value) implements CustomTaskMetric {}

  /** Rows that were handed over to the system; by this name Spark counts them among what a stage wrote. */
  public static final class RowsWritten extends CustomSumMetric {
    static final String NAME = "recordsWritten";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "rows written";
    }
  }

  /** The size of these rows as Spark held them. */
  public static final class BytesWritten extends CustomSumMetric {
    static final String NAME = "bytesWritten";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "bytes written";
    }
  }

  /** Rows that could not be written. */
  public static final class RowsRejected extends CustomSumMetric {
    static final String NAME = "rowsRejected";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "rows rejected";
    }
  }
