package com.acme.spark.orders;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one part, all of it or with an error; connects when the first row is asked for. */
final class ShopOrdersPartitionReader implements PartitionReader<InternalRow> {
  private static final Logger LOG = LoggerFactory.getLogger(ShopOrdersPartitionReader.class);

  private final ShopOrdersClient client;
  private final ShopOrdersRetry retry;
  private final ShopOrdersRows rows;
  private final Open open;
  private ShopOrdersClient.Cursor cursor;
  private InternalRow row;
  private long rowsRead;
  private long bytesRead;

  /** How to begin reading the part. */
  @FunctionalInterface
  interface Open {
    ShopOrdersClient.Cursor open(ShopOrdersClient client) throws IOException;
  }

  ShopOrdersPartitionReader(ShopOrdersOptions options, StructType readSchema, Open open) {
    this.client = new ShopOrdersClient(options);
    this.retry = new ShopOrdersRetry(options);
    this.rows = new ShopOrdersRows(readSchema);
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
    ShopOrdersClient.Message message = cursor.message();
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
      new Count(Misfits.NAME, rows.misfits()),
      new Count(RowsRead.NAME, rowsRead),
      new Count(BytesRead.NAME, bytesRead),
      new Count(ShopOrdersRetry.Retries.NAME, retry.retries())
    };
  }

  @Override
  public void close() throws IOException {
    try {
      if (cursor != null) {
        cursor.close();
        LOG.info("operation=read {} rows={} bytes={} retries={}", ShopOrdersRetry.task(), rowsRead, bytesRead, retry.retries());

        if (rows.misfits() > 0) {
          LOG.warn("operation=read {} misfits={} first={}", ShopOrdersRetry.task(), rows.misfits(), rows.firstMisfit());
        }
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

  /** Values that did not fit their columns. */
  public static final class Misfits extends CustomSumMetric {
    static final String NAME = "misfits";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "values that did not fit";
    }
  }
}
