import java.util.Map;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersOffset extends Offset {
  private final Map<String, Long> positions; // finding

  @Override
  public String json() {
    return JSON.writeValueAsString(positions);
  }
}
