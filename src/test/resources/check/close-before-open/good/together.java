import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private Client client;
  private Cursor cursor;

  @Override
  public boolean next() {
    if (cursor == null) {
      client = options.connect();
      cursor = client.read(partition);
    }
    return cursor.next();
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
      client.close();
    }
  }
}
