import org.apache.spark.sql.connector.read.Scan;

final class Numbers {
  static long parse(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {} // finding
    return 0;
  }
}

final class OrdersScan implements Scan {}
