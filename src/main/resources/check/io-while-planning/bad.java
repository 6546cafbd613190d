import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;

final class OrdersScan implements Scan {
  @Override
  public StructType readSchema() {
    return schemaOf(statement.executeQuery("SELECT * FROM orders WHERE 1 = 0")); // finding
  }
}
