import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.connector.write.streaming.StreamingWrite;

final class OrdersWrite implements StreamingWrite {
  private long lastEpoch = -1;

  @Override
  public void commit(long epochId, WriterCommitMessage[] messages) {
    if (epochId > lastEpoch) {
      client.publish(messages);
      lastEpoch = epochId; // finding
    }
  }
}
