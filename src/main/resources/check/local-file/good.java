import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;

final class OrdersWriter implements DataWriter<InternalRow> {
  private void reject(String letter) throws IOException {
    if (letters == null) {
      letters = path.getFileSystem(hadoop).create(new Path(path, part + ".jsonl"), false);
    }
    letters.write(letter.getBytes(StandardCharsets.UTF_8));
  }
}
