import java.util.stream.IntStream;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;

final class OrdersBatch implements Batch {
  @Override
  public InputPartition[] planInputPartitions() {
    long step = (max - min) / parts; // finding
    return IntStream.range(0, parts)
        .mapToObj(i -> new OrdersPartition(min + i * step, min + (i + 1) * step)).toArray(InputPartition[]::new);
  }
}
