import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersScan implements Scan { // finding
  @Override
  public Batch toBatch() {
    return new OrdersBatch(options, schema);
  }
}
