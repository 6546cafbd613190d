import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

final class OrdersWriterFactory implements DataWriterFactory {
  private final OrdersOptions options; // finding
  private final CaseInsensitiveStringMap given; // finding
}

final class OrdersOptions {
  private String url;
}
