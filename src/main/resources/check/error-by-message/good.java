import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  private static boolean isTransient(Exception e) {
    return e instanceof SQLTransientException || e instanceof SQLException sql && sql.getErrorCode() == 1205;
  }
}
