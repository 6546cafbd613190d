import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private final Map<String, String> options;

  private int pageSize() {
    return Integer.parseInt(options.get("pageSize")); // finding
  }
}
