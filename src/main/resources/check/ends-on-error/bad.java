import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() {
    try {
      return cursor.advance();
    } catch (IOException e) {
      LOG.warn("cannot read on", e);
      return false; // finding
    }
  }
}
