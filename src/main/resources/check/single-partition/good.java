import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;

final class OrdersBatch implements Batch {
  @Override
  public InputPartition[] planInputPartitions() {
    return OrdersPartition.split(min, max, options.numPartitions()).toArray(InputPartition[]::new);
  }
}
