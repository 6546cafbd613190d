  /** Values that did not fit their columns. */
  public static final class Misfits extends CustomSumMetric {
    static final String NAME = "misfits";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "values that did not fit";
    }
  }
