import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.connector.write.streaming.StreamingWrite;

final class OrdersScan implements ScanBuilder, Scan, SupportsPushDownV2Filters {
  @Override
  public Predicate[] pushedPredicates() {
    return pushed;
  }
}

final class OrdersWrite implements BatchWrite, StreamingWrite {
  @Override
  public void commit(long epochId, WriterCommitMessage[] messages) {}
}
