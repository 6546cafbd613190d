import java.util.Map;
import org.apache.spark.sql.connector.read.streaming.Offset;

final class OrdersOffset extends Offset {
  private final Map<String, Long> positions;

  @Override
  public String json() {
    return positions.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Object::toString).collect(joining(","));
  }
}
