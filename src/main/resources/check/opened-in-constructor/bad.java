import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  OrdersWriter(OrdersOptions options) throws SQLException {
    this.connection = DriverManager.getConnection(options.url()); // finding
  }
}
