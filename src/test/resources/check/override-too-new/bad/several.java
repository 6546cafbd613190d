import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

final class OrdersTable implements Table {
  @Override
  public String id() { // finding
    return null;
  }
}

final class OrdersWrite implements BatchWrite {
  @Override
  public void commit(WriterCommitMessage[] messages, WriteSummary summary) {} // finding
}
