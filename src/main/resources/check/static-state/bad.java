import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private static Connection connection; // finding

  @Override
  public boolean next() throws SQLException {
    if (connection == null) {
      connection = DriverManager.getConnection(options.url());
    }
    return advance();
  }
}
