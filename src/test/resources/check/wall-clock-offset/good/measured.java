import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

final class OrdersStream implements MicroBatchStream, SupportsTriggerAvailableNow {
  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    long began = System.currentTimeMillis();
    OrdersOffset latest = new OrdersOffset(client.latest());
    millis = System.currentTimeMillis() - began;
    return latest;
  }
}
