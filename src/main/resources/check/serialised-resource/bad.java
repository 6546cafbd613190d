import java.sql.Connection;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

record OrdersReaderFactory(Connection connection) implements PartitionReaderFactory { // finding
  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return new OrdersReader(connection, (OrdersPartition) partition);
  }
}
