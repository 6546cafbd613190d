import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.sources.DataSourceRegister;

public class OrdersSource implements TableProvider, DataSourceRegister {}

final class ShopSource extends OrdersSource {}
// file: src/main/resources/META-INF/services/org.apache.spark.sql.sources.DataSourceRegister
ShopSource # the one to use
