import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private void send(String key, String body) throws Exception {
    for (int attempt = 1; attempt < 5; attempt++) {
      try {
        check(HTTP.send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)).build(), BODY));
        return;
      } catch (IOException e) {
        Thread.sleep(1000L * attempt);
      }
    }
    throw new IOException("cannot send");
  }
}
