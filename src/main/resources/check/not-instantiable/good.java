import org.apache.spark.sql.connector.metric.CustomSumMetric;

public final class RowsRead extends CustomSumMetric {
  @Override
  public String name() {
    return "rowsRead";
  }
}
