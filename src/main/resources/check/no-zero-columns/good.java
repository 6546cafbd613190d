import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;

final class OrdersScan implements ScanBuilder, SupportsPushDownRequiredColumns {
  private String query() {
    String columns = schema.isEmpty() ? "1" : String.join(", ", schema.fieldNames());
    return "SELECT " + columns + " FROM orders";
  }
}
