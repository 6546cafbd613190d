import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private final BlockingQueue<Message> delivered = new LinkedBlockingQueue<>(1000);

  @Override
  public boolean next() throws IOException, InterruptedException {
    if (position == partition.end()) {
      return false;
    }
    message = delivered.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (message == null) {
      throw new IOException("nothing came for " + timeout + ", at " + position + " of " + partition);
    }
    position = message.offset() + 1;
    return true;
  }
}
