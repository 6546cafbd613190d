import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

final class OrdersBatch implements Batch {
  final class Factory implements PartitionReaderFactory {} // finding

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new PartitionReaderFactory() { // finding
      @Override
      public PartitionReader<InternalRow> createReader(InputPartition partition) {
        return null;
      }
    };
  }
}
