import java.sql.SQLException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private void insert() throws SQLException {
    PreparedStatement statement = connection.prepareStatement("INSERT INTO orders VALUES (?, ?)");
    while (tries++ < 3) {
      try { // finding
        statement.executeBatch();
        return;
      } catch (SQLException e) {
        failure = e;
      }
    }
    throw failure;
  }
}
