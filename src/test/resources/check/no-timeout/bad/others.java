import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  HttpRequest get(URI uri) {
    return HttpRequest.newBuilder(uri).build(); // finding
  }

  HttpRequest other(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(options.timeout()).build();
  }
}

final class OrdersFiles {
  InputStream open(URL url) throws IOException {
    return url.openStream(); // finding
  }
}

final class OrdersScan implements Scan {}
