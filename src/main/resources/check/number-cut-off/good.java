import java.math.BigDecimal;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private static int whole(Object value) {
    return new BigDecimal(value.toString()).intValueExact();
  }
}
