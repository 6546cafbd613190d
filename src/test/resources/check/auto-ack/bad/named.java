import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private static final boolean AUTO_ACK = true;

  private void subscribe() throws IOException {
    channel.basicGet(queue, AUTO_ACK); // finding
  }
}
