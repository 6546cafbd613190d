import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.sources.DataSourceRegister;

public class DefaultSource implements TableProvider, DataSourceRegister {
  @Override
  public String shortName() {
    return "orders";
  }
}
