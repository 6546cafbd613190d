import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersOffset extends Offset {
  private final SortedMap<String, Long> positions;

  OrdersOffset(Map<String, Long> positions) {
    this.positions = new TreeMap<>(positions);
  }

  @Override
  public String json() {
    return JSON.writeValueAsString(positions);
  }
}
