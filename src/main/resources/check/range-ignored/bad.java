import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersStream implements MicroBatchStream {
  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) { // finding
    return pending.stream().map(OrdersPartition::new).toArray(InputPartition[]::new);
  }
}
