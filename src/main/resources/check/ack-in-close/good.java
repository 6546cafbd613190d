import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() throws IOException {
    if (taken == limit) {
      claim.seal(); // the messages are in a file under the checkpoint
      channel.basicAck(lastTag, true);
      return false;
    }
    return take();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
