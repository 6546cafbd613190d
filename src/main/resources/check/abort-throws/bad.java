import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  @Override
  public void abort() {
    try {
      client.discard(stage);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // finding
    }
  }
}
