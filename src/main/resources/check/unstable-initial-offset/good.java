import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

final class OrdersStream implements MicroBatchStream, SupportsTriggerAvailableNow {
  private final Path checkpoint;

  @Override
  public Offset initialOffset() {
    return OrdersOffset.kept(new Path(checkpoint, "initial-offset.json"), () -> new OrdersOffset(client.latest()));
  }
}
