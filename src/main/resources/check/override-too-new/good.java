import org.apache.spark.sql.connector.metric.CustomTaskMetric;

record Lag(long value) implements CustomTaskMetric {
  /** Called from Spark 4.2 on. */
  public CustomTaskMetric mergeWith(CustomTaskMetric other) {
    return new Lag(Math.max(value, other.value()));
  }
}
