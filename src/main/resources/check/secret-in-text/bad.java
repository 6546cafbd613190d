import org.apache.spark.sql.connector.read.Scan;

record OrdersOptions(String user, String password) {} // finding

final class OrdersScan implements Scan {}
