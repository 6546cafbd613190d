import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersStream implements MicroBatchStream {
  @Override
  public Offset deserializeOffset(String json) {
    return new OrdersOffset(Long.parseLong(json));
  }
}
