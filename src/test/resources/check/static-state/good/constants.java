import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  private static final Map<String, Instant> TURNS = new ConcurrentHashMap<>();
  private static final List<String> NAMES = new ArrayList<>(List.of("id"));
  private static long bytes;

  long size(long bytes) {
    long all = bytes;
    all = all + NAMES.size();
    return all;
  }
}

final class OrdersScan implements Scan {}
