import java.util.Arrays;
import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.sources.Filter;

final class OrdersScanBuilder implements SupportsPushDownFilters {
  @Override
  public Filter[] pushFilters(Filter[] filters) {
    pushed = Arrays.stream(filters).filter(OrdersQuery::knows).toArray(Filter[]::new);
    return filters; // Spark applies them once more, so the source may give too much
  }
}
