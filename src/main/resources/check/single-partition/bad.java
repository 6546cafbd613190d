import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;

final class OrdersBatch implements Batch {
  @Override
  public InputPartition[] planInputPartitions() {
    return new InputPartition[] {new OrdersPartition()}; // finding
  }
}
