import java.io.Serializable;
import org.apache.spark.sql.connector.read.InputPartition;
import org.other.Optional;

final class OrdersPartition implements InputPartition {
  private final Optional<String> condition;
  private final OrdersSplit split;
  private transient Configuration hadoop;
  private static final Logger LOG = LoggerFactory.getLogger(OrdersPartition.class);
}

abstract class Split implements Serializable {}

final class OrdersSplit extends Split {}
