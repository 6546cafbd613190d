import java.io.IOException;
import java.io.InputStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private InputStream body;

  @Override
  public boolean next() throws IOException {
    if (body == null) {
      body = client.open(partition);
    }
    return parse(body);
  }

  @Override
  public void close() throws IOException {
    body.close(); // finding
  }
}
