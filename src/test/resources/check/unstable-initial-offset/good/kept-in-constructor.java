import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersStream implements MicroBatchStream {
  OrdersStream(String checkpointLocation) {
    this.store = new InitialOffsetStore(checkpointLocation);
  }

  @Override
  public Offset initialOffset() {
    return store.orElse(() -> client.latest());
  }
}
