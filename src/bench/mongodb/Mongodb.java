package dev.sparkds.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Reads or inserts documents by the generated connector, by MongoDB's own or by a plain loop, all by two threads. */
public final class Mongodb {
  private static final int AT_ONCE = 1000; // documents that are fetched or sent together
  private static final String PARTITIONER = "com.mongodb.spark.sql.connector.read.partitioner.PaginateIntoPartitionsPartitioner";
  private static final StructType SCHEMA = StructType.fromDDL(
      "id BIGINT, updated_at TIMESTAMP, placed_on DATE, customer STRING, total DECIMAL(12,2), weight DOUBLE, items INT, paid BOOLEAN");

  private final String uri;
  private final long rows;
  private final MongoClient client;

  private Mongodb(String uri, long rows) {
    this.uri = uri;
    this.rows = rows;
    this.client = MongoClients.create(uri);
  }

  public static void main(String[] args) {
    Runs.exitAfter(() -> {
      Mongodb bench = new Mongodb(args[0], Long.parseLong(args[1]));
      bench.run(args[2], args.length > 3 ? Integer.parseInt(args[3]) : 0);
    });
  }

  private void run(String what, int runs) throws Exception {
    switch (what) {
      case "prepare" -> Runs.onThreads(rows, (from, to) -> insert("orders", from, to));
      case "sparkds read" -> reads(runs, this::read);
      case "official read" -> reads(runs, this::readPeer);
      case "plain read" -> reads(runs, () -> Runs.onThreads(rows, this::find));
      case "sparkds write" -> writes(runs, this::write);
      case "official write" -> writes(runs, this::writePeer);
      default -> writes(runs, () -> Runs.onThreads(rows, (from, to) -> insert("written", from, to)));
    }
  }

  private void reads(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, rows, () -> {}, work, () -> {});
  }

  private void writes(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, rows, () -> collection("written").drop(), work,
        () -> Runs.require(collection("written").countDocuments(), rows));
  }

  private MongoCollection<Document> collection(String name) {
    return client.getDatabase("shop").getCollection(name);
  }

  private void read() {
    toNowhere(Runs.spark().read().format("orders").options(Map.of("uri", uri, "database", "shop", "collection", "orders",
        "numPartitions", "" + Runs.THREADS, "fetchSize", "" + AT_ONCE)).load());
  }

  private void readPeer() {
    toNowhere(Runs.spark().read().format("mongodb").schema(SCHEMA).options(Map.of("connection.uri", uri, "database", "shop",
        "collection", "orders", "partitioner", PARTITIONER, "partitioner.options.partition.field", "id",
        "partitioner.options.max.number.of.partitions", "" + Runs.THREADS)).load());
  }

  private static void toNowhere(Dataset<Row> orders) {
    orders.write().format("noop").mode("overwrite").save();
  }

  private void write() {
    made().write().format("orders").options(Map.of("uri", uri, "database", "shop", "collection", "written",
        "batchSize", "" + AT_ONCE)).mode("append").save();
  }

  private void writePeer() {
    made().write().format("mongodb").options(Map.of("connection.uri", uri, "database", "shop", "collection", "written",
        "operationType", "insert", "maxBatchSize", "" + AT_ONCE)).mode("append").save();
  }

  private Dataset<Row> made() {
    return Runs.spark().range(0, rows, 1, Runs.THREADS)
        .selectExpr("id", "timestamp_seconds(1767225600 + id) updated_at", "date_add(date'2020-01-01', cast(id % 2000 as int)) placed_on",
            "concat('customer ', id % 1000) customer", "cast(id / 100BD as decimal(12, 2)) total", "id / 7D weight",
            "cast(id % 7 as int) items", "id % 3 = 0 paid");
  }

  /** Every field of the documents with these ids. */
  private void find(long from, long to) {
    long found = 0;
    for (Document order : collection("orders").find(Filters.and(Filters.gte("id", from), Filters.lt("id", to))).batchSize(AT_ONCE)) {
      BigDecimal total = order.get("total", Decimal128.class).bigDecimalValue();
      Instant updated = order.getDate("updated_at").toInstant();
      LocalDate placed = LocalDate.ofInstant(order.getDate("placed_on").toInstant(), ZoneOffset.UTC);
      if (order.getLong("id") < from || total.signum() < 0 || updated.isBefore(Instant.EPOCH) || placed.getYear() < 2020
          || order.getString("customer").isEmpty() || order.getDouble("weight") + order.getInteger("items") < 0
          || order.getBoolean("paid") == null) {
        throw new IllegalStateException("this was not asked for: " + order);
      }
      found++;
    }
    Runs.require(found, to - from);
  }

  private void insert(String collection, long from, long to) {
    for (long start = from; start < to; start += AT_ONCE) {
      List<InsertOneModel<Document>> some = new ArrayList<>();
      for (long id = start; id < Math.min(to, start + AT_ONCE); id++) {
        some.add(new InsertOneModel<>(new Document("id", id)
            .append("updated_at", Date.from(Instant.ofEpochSecond(1767225600 + id)))
            .append("placed_on", Date.from(LocalDate.of(2020, 1, 1).plusDays(id % 2000).atStartOfDay().toInstant(ZoneOffset.UTC)))
            .append("customer", "customer " + id % 1000)
            .append("total", new Decimal128(BigDecimal.valueOf(id, 2)))
            .append("weight", id / 7d)
            .append("items", (int) (id % 7))
            .append("paid", id % 3 == 0)));
      }
      collection(collection).bulkWrite(some);
    }
  }
}
