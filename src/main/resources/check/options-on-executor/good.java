import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private final OrdersOptions options; // read and checked on the driver

  private int pageSize() {
    return options.pageSize();
  }
}
