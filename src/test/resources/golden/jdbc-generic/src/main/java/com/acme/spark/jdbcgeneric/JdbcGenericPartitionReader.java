package com.acme.spark.jdbcgeneric;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one part, all of it or with an error; connects when the first row is asked for. */
final class JdbcGenericPartitionReader implements PartitionReader<InternalRow> {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcGenericPartitionReader.class);

  private final JdbcGenericClient client;
  private final JdbcGenericRetry retry;
  private final JdbcGenericRows rows;
  private final Open open;
  private JdbcGenericClient.Cursor cursor;
  private InternalRow row;
  private long rowsRead;
  private long bytesRead;

  /** How to begin reading the part. */
  @FunctionalInterface
  interface Open {
    JdbcGenericClient.Cursor open(JdbcGenericClient client) throws IOException;
  }

  JdbcGenericPartitionReader(JdbcGenericOptions options, StructType readSchema, Open open) {
    this.client = new JdbcGenericClient(options);
    this.retry = new JdbcGenericRetry(options);
    this.rows = new JdbcGenericRows(readSchema);
    this.open = open;
  }

  @Override
  public boolean next() throws IOException {
    if (cursor == null) {
      cursor = retry.call("opening a partition", () -> open.open(client));
    }
    if (!cursor.next()) {
      return false;
    }
    JdbcGenericClient.Message message = cursor.message();
    row = rows.row(message);
    rowsRead++;
    bytesRead += message.size();
    return true;
  }

  @Override
  public InternalRow get() {
    return row;
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return new CustomTaskMetric[] {
      new Count(RowsRead.NAME, rowsRead),
      new Count(BytesRead.NAME, bytesRead),
      new Count(JdbcGenericRetry.Retries.NAME, retry.retries())
    };
  }

  @Override
  public void close() throws IOException {
    try {
      if (cursor != null) {
        cursor.close();
        LOG.info("operation=read {} rows={} bytes={} retries={}", JdbcGenericRetry.task(), rowsRead, bytesRead, retry.retries());
      }
    } finally {
      cursor = null;
      client.close();
    }
  }

  /** What this task counted so far. */
  private record Count(String name, long value) implements CustomTaskMetric {}

  /** Rows that left the source. */
  public static final class RowsRead extends CustomSumMetric {
    static final String NAME = "rowsRead";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "rows read";
    }
  }

  /** Bytes that came over the wire. */
  public static final class BytesRead extends CustomSumMetric {
    static final String NAME = "bytesRead";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "bytes read";
    }
  }
}
