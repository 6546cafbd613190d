import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

final class OrdersWrite implements BatchWrite {
  @Override
  public void abort(WriterCommitMessage[] messages) {
    for (WriterCommitMessage message : messages) {
      if (message instanceof Staged staged) {
        client.discard(staged.file());
      }
    }
  }
}
