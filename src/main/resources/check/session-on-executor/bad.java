import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private String zone() {
    return SparkSession.active().conf().get("spark.sql.session.timeZone"); // finding
  }
}
