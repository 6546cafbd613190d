import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.sources.DataSourceRegister;

public final class OrdersDataSource implements TableProvider, DataSourceRegister { // finding
  @Override
  public String shortName() {
    return "orders";
  }
}
