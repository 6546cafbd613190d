import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;

final class OrdersScan implements Scan {
  private final StructType schema;

  @Override
  public StructType readSchema() {
    return schema;
  }
}
