import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.connector.write.streaming.StreamingWrite;

final class OrdersWrite implements StreamingWrite {
  private final String queryId;

  @Override
  public void commit(long epochId, WriterCommitMessage[] messages) {
    client.publishUnlessPublished(queryId, epochId, messages);
  }
}
