package [=package];

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/** Writes what one task has, in batches; nothing is opened before there is a row to write. */
final class [=Name]DataWriter implements DataWriter<InternalRow> {

  private static final Logger LOG = LoggerFactory.getLogger([=Name]DataWriter.class);
<@fragments of="data-writer-json"/>
<@fragments of="data-writer-fields"/>

  private final [=Name]Options options;
  private final StructType schema;
  private final [=Name]Rows rows;
  private final Rejects rejects;
  private final [=Name]Retry retry;
  private final String part;
  private final List<[=Name]Client.Outgoing> batch = new ArrayList<>();
  private [=Name]Client client;
  private long rowsSeen;
  private long rowsWritten;
  private long bytesWritten;

  /** The part is the query's id, its epoch and the partition's number: the same whenever the part is written again. */
  [=Name]DataWriter([=Name]Options options, StructType schema, String part) {
    this.options = options;
    this.schema = schema;
    this.rows = new [=Name]Rows(schema);
    this.rejects = new Rejects(options, part);
    this.retry = new [=Name]Retry(options);
    this.part = part;
    this.client = new [=Name]Client(options);
<@lines of="data-writer-new"/>
  }

  @Override
  public void write(InternalRow row) throws IOException {
    [=Name]Client.Outgoing outgoing;
    try {
<@fragments of="data-writer-checks"/>
      outgoing = outgoing(row);
    } catch ([=Name]Rows.Mismatch e) {
      rejects.add(() -> [=Name]Rows.unchecked(schema).values(row), e);
      return;
    }
    batch.add(outgoing);
    rowsWritten++;
    bytesWritten += row instanceof UnsafeRow unsafe ? unsafe.getSizeInBytes() : 0;
    if (batch.size() == options.batchSize()) {
      sendBatch();
    }
  }

  private void sendBatch() throws IOException {
    if (!batch.isEmpty()) {
      List<[=Name]Client.Outgoing> whole = List.copyOf(batch);
      batch.clear();
      send(whole);
    }
  }
<@fragments of="data-writer"/>

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return new CustomTaskMetric[] {
<@lines of="writer-counts"/>
      new Count(RowsWritten.NAME, rowsWritten),
      new Count(BytesWritten.NAME, bytesWritten),
      new Count(RowsRejected.NAME, rejects.rows()),
      new Count([=Name]Retry.Retries.NAME, retry.retries())
    };
  }

  @Override
  public WriterCommitMessage commit() throws IOException {
    sendBatch();
<@lines of="data-writer-commit"/>
    rejects.publish();
    LOG.info("operation=write {} part={} rows={} bytes={} rejected={} retries={}",
        [=Name]Retry.task(), part, rowsWritten, bytesWritten, rejects.rows(), retry.retries());
    return written();
  }

  @Override
  public void abort() {
    batch.clear();
    rejects.discard();
<@lines of="data-writer-abort"/>
  }

  @Override
  public void close() {
<@lines of="data-writer-close"/>
    client.close();
  }

<@fragments of="data-writer-rejects"/>
<@fragments of="metrics"/>
}
