import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.types.StructType;

record OrdersPartition(Optional<String> condition, StructType schema) implements InputPartition {} // finding
