import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  String ask(HttpRequest request) throws IOException, InterruptedException {
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body(); // finding
  }
}

final class OrdersScan implements Scan {}
