import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

public final class OrdersDataSource implements TableProvider {
  private static boolean compressed(CaseInsensitiveStringMap options) {
    return options.getBoolean("compressed", true); // refuses anything else
  }
}
