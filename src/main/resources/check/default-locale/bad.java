import org.apache.spark.sql.connector.catalog.TableProvider;

public final class OrdersDataSource implements TableProvider {
  private static StartMode mode(String text) {
    return StartMode.valueOf(text.toUpperCase()); // finding
  }
}
