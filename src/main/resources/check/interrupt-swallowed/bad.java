import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) { // finding
      LOG.info("woken up");
    }
  }
}
