import org.apache.spark.sql.connector.read.Scan;

final class OrdersOptions {
  static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.parseBoolean(text);
  }
}

final class OrdersScan implements Scan {}
