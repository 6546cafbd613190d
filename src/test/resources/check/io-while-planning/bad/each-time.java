import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;

final class OrdersBatch implements Batch {
  @Override
  public InputPartition[] planInputPartitions() {
    return split(statement.executeQuery("SELECT min(id), max(id) FROM orders")); // finding
  }
}
