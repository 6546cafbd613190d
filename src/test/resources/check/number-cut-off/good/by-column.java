import org.apache.spark.sql.connector.read.Scan;

final class OrdersFilters {
  private static Object value(DataType type, Object value) {
    return type instanceof IntegerType ? ((Number) value).longValue() : value.toString();
  }
}

final class OrdersScan implements Scan {}
