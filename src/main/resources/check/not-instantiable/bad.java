import org.apache.spark.sql.connector.metric.CustomSumMetric;

final class RowsRead extends CustomSumMetric { // finding
  @Override
  public String name() {
    return "rowsRead";
  }
}
