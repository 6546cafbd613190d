import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private void check(Order order) {
    if (order.id() < partition.start()) {
      throw new IllegalStateException(order + " is not in " + partition);
    }
  }
}
