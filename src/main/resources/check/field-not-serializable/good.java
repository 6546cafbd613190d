import java.io.Serializable;
import org.apache.spark.sql.connector.write.DataWriterFactory;

final class OrdersWriterFactory implements DataWriterFactory {
  private final OrdersOptions options;
}

record OrdersOptions(String url) implements Serializable {}
