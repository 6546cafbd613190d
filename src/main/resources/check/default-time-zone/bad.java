import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private long micros(String text) {
    return micros(LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant()); // finding
  }
}
