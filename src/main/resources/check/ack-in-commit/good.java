import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersStream implements MicroBatchStream {
  @Override
  public void commit(Offset end) {
    claims.dropBefore(((OrdersOffset) end).batch()); // acknowledged when they were claimed
  }
}
