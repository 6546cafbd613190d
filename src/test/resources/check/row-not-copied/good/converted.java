import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private final List<Object> batch = new ArrayList<>();

  @Override
  public void write(InternalRow row) throws IOException {
    batch.add(rows.values(row));
    rejects.add(row, reason);
    names.put(row.getLong(0), row.getUTF8String(1).toString());
    client.send(row);
  }
}
