import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

final class OrdersStream implements MicroBatchStream, SupportsTriggerAvailableNow {
  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    long now = System.currentTimeMillis(); // finding
    LOG.debug("now it is {}", now);
    return new OrdersOffset(now);
  }
}
