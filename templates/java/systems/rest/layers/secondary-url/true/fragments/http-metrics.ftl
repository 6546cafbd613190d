  /** How often the other server was asked instead. */
  public static final class Failovers extends CustomSumMetric {
    static final String NAME = "failovers";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "requests sent to the other server";
    }
  }
