import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private byte[] body(String json) {
    return json.getBytes(); // finding
  }
}
