import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.unsafe.types.UTF8String;

final class OrdersWriter implements DataWriter<InternalRow> {
  private final Map<Long, UTF8String> names = new HashMap<>();
  private final InternalRow[] rows = new InternalRow[100];
  private InternalRow last;

  @Override
  public void write(InternalRow row) {
    names.put(row.getLong(0), row.getUTF8String(1)); // finding
    rows[count++] = row; // finding
    this.last = row; // finding
  }
}
