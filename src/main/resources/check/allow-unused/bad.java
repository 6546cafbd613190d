import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;

final class OrdersBatch implements Batch {
  @Override
  public InputPartition[] planInputPartitions() {
    // sparkds:allow single-partition: the API gives all orders at once // finding
    return OrdersPartition.byRegion(options.regions());
  }
}
