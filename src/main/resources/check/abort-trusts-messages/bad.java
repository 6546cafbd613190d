import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

final class OrdersWrite implements BatchWrite {
  @Override
  public void abort(WriterCommitMessage[] messages) {
    for (WriterCommitMessage message : messages) {
      client.discard(((Staged) message).file()); // finding
    }
  }
}
