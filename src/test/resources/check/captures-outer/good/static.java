import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

final class OrdersBatch implements Batch {
  record Part(long start) implements InputPartition {}

  static final class Factory implements PartitionReaderFactory {}

  private static PartitionReaderFactory factory(OrdersOptions options) {
    return part -> new OrdersReader(options, part);
  }
}
