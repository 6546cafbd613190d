import java.net.URI;
import java.net.http.HttpRequest;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).header("Accept", "application/json");
  }

  HttpRequest get(URI uri) {
    return request(uri).timeout(options.timeout()).build();
  }
}

final class OrdersScan implements Scan {}
