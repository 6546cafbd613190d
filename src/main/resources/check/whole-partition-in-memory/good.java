import java.sql.SQLException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private Order order;

  @Override
  public boolean next() throws SQLException {
    if (!results.next()) {
      return false;
    }
    order = Order.of(results);
    return true;
  }
}
