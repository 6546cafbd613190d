import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private static long whole(Object value) {
    return value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : exact(value);
  }
}
