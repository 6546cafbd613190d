import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

final class OrdersReader implements PartitionReader<InternalRow> {
  @Override
  public InternalRow get() {
    return new GenericInternalRow(new Object[] {order.id(), ChronoUnit.MICROS.between(Instant.EPOCH, order.placedAt())});
  }
}
