import java.io.IOException;
import java.util.UUID;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  @Override
  public void write(InternalRow row) throws IOException {
    client.send(UUID.randomUUID().toString(), rows.values(row)); // finding
  }
}
