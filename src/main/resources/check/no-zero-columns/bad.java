import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;

final class OrdersScan implements ScanBuilder, SupportsPushDownRequiredColumns {
  private String query() {
    return "SELECT " + String.join(", ", schema.fieldNames()) + " FROM orders"; // finding
  }
}
