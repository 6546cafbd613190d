import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

final class OrdersWriter implements DataWriter<InternalRow> {
  @Override
  public WriterCommitMessage commit() {
    return new Written(rows);
  }

  @Override
  public void close() throws IOException {
    flush(); // finding
    client.close();
  }

  private void flush() throws IOException {
    client.send(batch);
    batch.clear();
  }
}
