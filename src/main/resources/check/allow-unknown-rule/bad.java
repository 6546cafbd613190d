import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;

final class OrdersBatch implements Batch {
  @Override
  public InputPartition[] planInputPartitions() {
    // sparkds:allow one-partition: the API gives all orders at once // finding
    return new InputPartition[] {new OrdersPartition()};
  }
}
