import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private Object price(InternalRow row) {
    return row.getDecimal(2, 18, 2).toJavaBigDecimal();
  }
}
