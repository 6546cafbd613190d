import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() throws Exception {
    Message message = consumer.receive(500);
    if (message == null) { // finding
      return false;
    }
    return true;
  }
}
