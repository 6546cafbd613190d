import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

final class OrdersStream implements MicroBatchStream, SupportsTriggerAvailableNow {
  @Override
  public void prepareForTriggerAvailableNow() {
    availableNow = true;
  }

  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    if (availableNow && target == null) {
      target = client.latest();
    }
    return admit((OrdersOffset) start, target == null ? client.latest() : target, limit);
  }
}
