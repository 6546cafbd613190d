import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

public final class OrdersDataSource implements TableProvider {
  private static boolean compressed(CaseInsensitiveStringMap options) {
    return Boolean.parseBoolean(options.get("compressed")); // finding
  }
}
