import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.unsafe.types.UTF8String;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public InternalRow get() {
    return new GenericInternalRow(new Object[] {order.id(), UTF8String.fromString(order.node().asText())});
  }
}
