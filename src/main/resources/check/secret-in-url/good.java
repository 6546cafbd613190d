import java.net.URI;
import java.net.http.HttpRequest;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(options.url() + path)).header("X-Api-Key", options.apiKey())
        .timeout(options.timeout()).build();
  }
}

final class OrdersScan implements Scan {}
