import java.io.Closeable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersPages implements Closeable {}

final class OrdersReader implements PartitionReader<InternalRow> {
  private OrdersPages pages;
}
