import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  void connect() {
    LOG.info("connecting as {} with {}", user, options.apiKey()); // finding
  }

  @Override
  public String toString() {
    return "client of " + user + (password == null ? "" : ", with " + password); // finding
  }
}

final class OrdersScan implements Scan {}
