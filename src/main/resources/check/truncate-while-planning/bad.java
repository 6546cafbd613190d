import org.apache.spark.sql.connector.write.SupportsTruncate;
import org.apache.spark.sql.connector.write.WriteBuilder;

final class OrdersWriteBuilder implements WriteBuilder, SupportsTruncate {
  @Override
  public WriteBuilder truncate() {
    client.deleteAll(); // finding
    return this;
  }
}
