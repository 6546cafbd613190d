import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() {
    if (!orders.hasNext()) {
      return false;
    }
    row = rows.row(orders.next());
    return true;
  }

  @Override
  public InternalRow get() {
    return row;
  }
}
