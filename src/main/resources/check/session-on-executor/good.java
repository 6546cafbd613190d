import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private final String zone; // read from the session where the scan is built

  OrdersReader(String zone) {
    this.zone = zone;
  }
}
