import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() {
    return advance();
  }

  private boolean advance() {
    try {
      return cursor.next();
    } catch (RuntimeException e) {
      return false; // finding
    }
  }
}
