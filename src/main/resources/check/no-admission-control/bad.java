import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersStream implements MicroBatchStream { // finding
  @Override
  public Offset latestOffset() {
    return client.latest();
  }
}
