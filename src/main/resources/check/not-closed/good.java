import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private Connection connection;

  private void open() throws SQLException {
    connection = DriverManager.getConnection(options.url());
  }

  @Override
  public void close() throws IOException {
    if (connection != null) {
      connection.close();
    }
  }
}
