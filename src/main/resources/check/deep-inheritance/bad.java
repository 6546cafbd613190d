import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

abstract class OrdersReading {}

abstract class OrdersPaging extends OrdersReading {}

final class OrdersReader extends OrdersPaging implements PartitionReader<InternalRow> {} // finding
