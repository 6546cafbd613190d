import org.apache.spark.sql.connector.write.SupportsTruncate;
import org.apache.spark.sql.connector.write.WriteBuilder;

final class OrdersWriteBuilder implements WriteBuilder, SupportsTruncate {
  @Override
  public WriteBuilder truncate() {
    truncate = true; // done together with publishing the new rows
    return this;
  }
}
