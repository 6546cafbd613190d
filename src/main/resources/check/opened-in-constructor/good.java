import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  @Override
  public void write(InternalRow row) throws SQLException {
    if (connection == null) {
      connection = DriverManager.getConnection(options.url());
    }
    insert(row);
  }
}
