import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

final class OrdersStream implements MicroBatchStream, SupportsTriggerAvailableNow {
  @Override
  public Offset initialOffset() {
    return new OrdersOffset(client.latest()); // finding
  }
}
