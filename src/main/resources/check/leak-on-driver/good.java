import java.sql.Connection;
import java.sql.DriverManager;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

public final class OrdersDataSource implements TableProvider {
  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    try (Connection connection = DriverManager.getConnection(options.get("url"))) {
      return schemaOf(connection.getMetaData());
    }
  }
}
