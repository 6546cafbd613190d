import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  @Override
  public void write(InternalRow row) {
    try {
      client.send(rows.values(row));
    } catch (IOException e) { // finding
      LOG.error("cannot write", e);
    }
  }
}
