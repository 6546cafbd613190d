import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private void subscribe() throws IOException {
    channel.basicConsume(queue, false, this::delivered, tag -> {});
  }
}
