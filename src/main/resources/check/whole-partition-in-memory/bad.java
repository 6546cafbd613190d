import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private final List<Order> orders = new ArrayList<>();

  @Override
  public boolean next() throws SQLException {
    while (results.next()) { // finding
      orders.add(Order.of(results));
    }
    return index++ < orders.size();
  }
}
