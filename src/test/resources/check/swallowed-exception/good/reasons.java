import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  @Override
  public void write(InternalRow row) throws IOException {
    try {
      client.send(row);
    } catch (DuplicateKeyException e) {
      // the row is there: an earlier attempt of this task wrote it
    } catch (IOException e) {
      LOG.warn("cannot write", e);
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      LOG.warn("cannot close", e);
    }
  }
}
