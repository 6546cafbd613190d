
  /** Rows that were left out, as no document has their key. */
  public static final class RowsUnmatched extends CustomSumMetric {
    static final String NAME = "unmatchedRows";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "rows unmatched";
    }
  }
