import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private void reject(String letter) throws IOException {
    Files.writeString(Path.of("/tmp/rejected.jsonl"), letter, StandardOpenOption.APPEND); // finding
  }
}
