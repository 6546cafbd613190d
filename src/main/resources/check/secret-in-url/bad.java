import java.net.URI;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  URI uri(String path) {
    return URI.create(options.url() + path + "?api_key=" + options.apiKey()); // finding
  }
}

final class OrdersScan implements Scan {}
