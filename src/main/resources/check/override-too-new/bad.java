import org.apache.spark.sql.connector.metric.CustomTaskMetric;

record Lag(long value) implements CustomTaskMetric {
  @Override
  public CustomTaskMetric mergeWith(CustomTaskMetric other) { // finding
    return new Lag(Math.max(value, other.value()));
  }
}
