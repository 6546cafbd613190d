import java.net.URI;
import java.net.http.HttpRequest;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  HttpRequest request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(options.timeout()).build();
  }
}

final class OrdersScan implements Scan {}
