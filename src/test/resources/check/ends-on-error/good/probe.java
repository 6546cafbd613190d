import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public boolean next() throws IOException {
    if (isAtTail()) {
      throw new IOException("the range is gone");
    }
    return advance();
  }

  private boolean isAtTail() {
    try {
      return client.tail() < end;
    } catch (IOException e) {
      return false;
    }
  }
}
