import org.apache.spark.sql.connector.read.Scan;

final class OrdersClient {
  @Override
  public String toString() {
    return "client of " + user + (password == null ? "" : ", with a password") + mask(token) + redacted(apiKey);
  }
}

final class OrdersScan implements Scan {}
