package dev.sparkds.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;

/** The least that reads the ledger: five casts into a row, no options, no checks, no metrics, no column pruning. */
public final class BareSource implements TableProvider {
  private static final Object[][] RECORDS = records();

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return StructType.fromDDL("id BIGINT NOT NULL, customer STRING, total DOUBLE, items INT, placed TIMESTAMP");
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> options) {
    return new BareTable(schema, Long.parseLong(options.get("rows")), Integer.parseInt(options.get("numPartitions")));
  }

  private record BareTable(StructType schema, long rows, int parts) implements SupportsRead, ScanBuilder, Scan, Batch {
    @Override
    public String name() {
      return "bare";
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      return this;
    }

    @Override
    public Scan build() {
      return this;
    }

    @Override
    public StructType readSchema() {
      return schema;
    }

    @Override
    public Batch toBatch() {
      return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      InputPartition[] ranges = new InputPartition[parts];
      for (int i = 0; i < parts; i++) {
        ranges[i] = new Range(rows * i / parts, rows * (i + 1) / parts);
      }
      return ranges;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return range -> new Reader((Range) range);
    }
  }

  private record Range(long start, long end) implements InputPartition {}

  private static final class Reader implements PartitionReader<InternalRow> {
    private final long end;
    private long next;

    Reader(Range range) {
      next = range.start();
      end = range.end();
    }

    @Override
    public boolean next() {
      return next++ < end;
    }

    @Override
    public InternalRow get() {
      Object[] record = RECORDS[(int) next & RECORDS.length - 1];
      return new GenericInternalRow(new Object[] {
        record[0], UTF8String.fromString((String) record[1]), record[2], record[3], micros((Instant) record[4])
      });
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Object[][] records() {
    Object[][] records = new Object[1024][];
    for (int i = 0; i < records.length; i++) {
      Instant placed = Instant.ofEpochSecond(1_700_000_000L + i, 250_000_000);
      records[i] = new Object[] {(long) i, "customer " + i, i / 4.0, i % 10, placed};
    }
    return records;
  }
}
