import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private Connection connection; // finding
  private ResultSet results;

  private void open() throws SQLException {
    connection = DriverManager.getConnection(options.url());
    results = connection.createStatement().executeQuery(query);
  }

  @Override
  public void close() throws IOException {
    if (results != null) {
      results.close();
    }
  }
}
