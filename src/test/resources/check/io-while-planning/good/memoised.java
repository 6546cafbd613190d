import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;

final class OrdersBatch implements Batch {
  private InputPartition[] planned;

  @Override
  public InputPartition[] planInputPartitions() {
    if (planned == null) {
      planned = split(statement.executeQuery("SELECT min(id), max(id) FROM orders"));
    }
    return planned.clone();
  }
}
