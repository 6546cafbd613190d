import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.sources.Filter;

final class OrdersScanBuilder implements SupportsPushDownFilters {
  @Override
  public Filter[] pushFilters(Filter[] filters) {
    pushed = filters;
    return new Filter[0]; // finding
  }
}
