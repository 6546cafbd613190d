import org.apache.spark.sql.connector.read.Scan;

final class OrdersScan implements Scan {
  private int limit = ; // finding
}
