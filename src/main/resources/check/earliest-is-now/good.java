import java.io.IOException;
import java.time.Instant;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;

final class OrdersClient {
  Instant earliest() throws IOException {
    Instant first = ask("/orders?sort=placed_at&limit=1");
    return first == null ? Instant.EPOCH : first;
  }
}

final class OrdersStream implements MicroBatchStream {}
