import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private final BlockingQueue<Message> delivered = new LinkedBlockingQueue<>(1000);

  @Override
  public boolean next() throws InterruptedException {
    message = delivered.poll(100, TimeUnit.MILLISECONDS);
    return message != null; // finding
  }
}
