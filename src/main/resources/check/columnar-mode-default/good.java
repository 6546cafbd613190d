import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersScan implements Scan {
  @Override
  public Batch toBatch() {
    return new OrdersBatch(options, schema);
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED;
  }
}
