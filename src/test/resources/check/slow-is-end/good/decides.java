import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() throws Exception {
    while (true) {
      message = delivered.poll(100, TimeUnit.MILLISECONDS);
      if (message == null) {
        if (closed.get() && position == end) {
          return false;
        }
        continue;
      }
      return true;
    }
  }
}
