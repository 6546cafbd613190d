import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  @Override
  public void abort() {
    try {
      client.discard(stage);
    } catch (IOException e) {
      LOG.warn("{} is left behind", stage, e);
    }
  }
}
