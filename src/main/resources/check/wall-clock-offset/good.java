import java.time.Instant;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.SupportsAdmissionControl;

final class OrdersStream implements MicroBatchStream, SupportsAdmissionControl {
  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    return new OrdersOffset(Instant.now().minus(options.lag()));
  }
}
