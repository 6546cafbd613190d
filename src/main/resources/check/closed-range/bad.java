import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private static final String QUERY = "SELECT * FROM orders WHERE id BETWEEN ? AND ?"; // finding
}
