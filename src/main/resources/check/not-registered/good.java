import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.sources.DataSourceRegister;

public final class OrdersDataSource implements TableProvider, DataSourceRegister {
  @Override
  public String shortName() {
    return "orders";
  }
}
// file: src/main/resources/META-INF/services/org.apache.spark.sql.sources.DataSourceRegister
OrdersDataSource
