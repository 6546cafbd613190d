import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

final class OrdersStream implements MicroBatchStream, SupportsTriggerAvailableNow {
  @Override
  public void prepareForTriggerAvailableNow() {
    availableNow = true;
  }
}
