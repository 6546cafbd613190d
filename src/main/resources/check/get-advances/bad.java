import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() {
    return orders.hasNext();
  }

  @Override
  public InternalRow get() {
    return rows.row(orders.next()); // finding
  }
}
