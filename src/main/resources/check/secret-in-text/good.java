import org.apache.spark.sql.connector.read.Scan;

record OrdersOptions(String user, String password) {
  @Override
  public String toString() {
    return "OrdersOptions[user=" + user + ", password=***]";
  }
}

final class OrdersScan implements Scan {}
