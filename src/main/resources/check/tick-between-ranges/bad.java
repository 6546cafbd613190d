import java.time.Instant;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersStream implements MicroBatchStream {
  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    return split(((OrdersOffset) start).time(), ((OrdersOffset) end).time());
  }

  private InputPartition[] split(Instant start, Instant end) {
    return new InputPartition[] {new OrdersPartition(start.plusNanos(1), end)}; // finding
  }
}

record OrdersPartition(Instant start, Instant end) implements InputPartition {}
