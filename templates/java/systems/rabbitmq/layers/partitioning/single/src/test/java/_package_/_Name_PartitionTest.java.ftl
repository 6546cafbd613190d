package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.junit.jupiter.api.Test;

/** The one partition ends where the table ended when the query was planned. */
class [=Name]PartitionTest {

  @Test
  void doesNotGrowWhileItIsRead() throws IOException {
    try ([=Name]System system = [=Name]System.fresh()) {
      system.append(0, 10);
      Batch batch = new [=Name]Scan([=Name]Options.of(system.options()), [=Name]Rows.SCHEMA).toBatch();
      InputPartition[] partitions = batch.planInputPartitions();
      system.append(10, 10);
      assertEquals(1, partitions.length);
      assertEquals(10, rows(batch, partitions[0]));
    }
  }

  private static int rows(Batch batch, InputPartition partition) throws IOException {
    try (PartitionReader<InternalRow> reader = batch.createReaderFactory().createReader(partition)) {
      int rows = 0;
      while (reader.next()) {
        rows++;
      }
      return rows;
    }
  }
}
