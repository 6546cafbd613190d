import java.sql.Connection;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private Connection connection;
}
