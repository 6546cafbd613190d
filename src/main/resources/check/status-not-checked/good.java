import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  String ask(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(request + " was answered with " + response.statusCode());
    }
    return response.body();
  }
}

final class OrdersScan implements Scan {}
