package com.example.spark.customers;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one part, all of it or with an error; connects when the first row is asked for. */
final class CustomersPartitionReader implements PartitionReader<InternalRow> {
  private static final Logger LOG = LoggerFactory.getLogger(CustomersPartitionReader.class);

  private final CustomersClient client;
  private final CustomersRetry retry;
  private final CustomersRows rows;
  private final Open open;
  private CustomersClient.Cursor cursor;
  private InternalRow row;
  private long rowsRead;
  private long bytesRead;

  /** How to begin reading the part. */
  @FunctionalInterface
  interface Open {
    CustomersClient.Cursor open(CustomersClient client) throws IOException;
  }

  CustomersPartitionReader(CustomersOptions options, StructType readSchema, Open open) {
    this.client = new CustomersClient(options);
    this.retry = new CustomersRetry(options);
    this.rows = new CustomersRows(readSchema);
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
    CustomersClient.Message message = cursor.message();
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
      new Count(CustomersRetry.Retries.NAME, retry.retries())
    };
  }

  @Override
  public void close() throws IOException {
    try {
      if (cursor != null) {
        cursor.close();
        LOG.info("operation=read {} rows={} bytes={} retries={}", CustomersRetry.task(), rowsRead, bytesRead, retry.retries());
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
