import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

final class OrdersBatch implements Batch {
  private final OrdersOptions options;

  @Override
  public PartitionReaderFactory createReaderFactory() {
    OrdersOptions sent = options;
    return part -> new OrdersReader(sent, (OrdersPartition) part);
  }
}
