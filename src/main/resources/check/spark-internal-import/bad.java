import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.execution.streaming.LongOffset; // finding

final class OrdersStream implements MicroBatchStream {
  @Override
  public Offset deserializeOffset(String json) {
    return new LongOffset(Long.parseLong(json));
  }
}
