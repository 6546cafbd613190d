package dev.sparkds.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads or writes a table by the generated connector or by Spark's jdbc source, both over two connections. */
public final class Postgresql {
  private static final int AT_ONCE = 1000; // rows that are fetched or sent together

  private final String url;
  private final Map<String, String> login;
  private final long rows;

  private Postgresql(String url, String user, String password, long rows) {
    this.url = url;
    this.login = Map.of("user", user, "password", password);
    this.rows = rows;
  }

  public static void main(String[] args) {
    Runs.exitAfter(() -> {
      Postgresql bench = new Postgresql(args[0], args[1], args[2], Long.parseLong(args[3]));
      bench.run(args[4], args.length > 5 ? Integer.parseInt(args[5]) : 0);
    });
  }

  private void run(String what, int runs) throws Exception {
    switch (what) {
      case "prepare" -> prepare();
      case "sparkds read" -> reads(runs, this::read);
      case "jdbc read" -> reads(runs, this::readPeer);
      case "sparkds write" -> writes(runs, this::write);
      case "jdbc write" -> writes(runs, () -> writePeer(url));
      default -> writes(runs, () -> writePeer(url + "?reWriteBatchedInserts=true"));
    }
  }

  private void prepare() throws Exception {
    run("CREATE TABLE orders (id bigint PRIMARY KEY, updated_at timestamptz NOT NULL, placed_on date, customer text,"
        + " total numeric(12, 2), weight double precision, items int, paid boolean)");
    run("INSERT INTO orders SELECT id, timestamptz '2026-01-01Z' + id * interval '1 second', date '2020-01-01' + cast(id % 2000 AS int),"
        + " 'customer ' || id % 1000, id / 100.0, id / 7.0, id % 7, id % 3 = 0 FROM generate_series(0, " + (rows - 1) + ") id");
    run("CREATE TABLE written (LIKE orders)");
    run("VACUUM ANALYZE orders");
  }

  private void reads(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, rows, () -> {}, work, () -> {});
  }

  private void writes(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, rows, () -> run("TRUNCATE written"), work, () -> Runs.require(written(), rows));
  }

  private void read() {
    Map<String, String> options = options("orders");
    options.put("numPartitions", "" + Runs.THREADS);
    options.put("fetchSize", "" + AT_ONCE);
    toNowhere(Runs.spark().read().format("orders").options(options).load());
  }

  private void readPeer() {
    toNowhere(Runs.spark().read().format("jdbc").options(login)
        .options(Map.of("url", url, "dbtable", "orders", "partitionColumn", "id", "lowerBound", "0", "upperBound", "" + rows,
            "numPartitions", "" + Runs.THREADS, "fetchsize", "" + AT_ONCE)).load());
  }

  private static void toNowhere(Dataset<Row> orders) {
    orders.write().format("noop").mode("overwrite").save();
  }

  private void write() {
    Map<String, String> options = options("written");
    options.put("batchSize", "" + AT_ONCE);
    made().write().format("orders").options(options).mode("append").save();
  }

  private void writePeer(String address) {
    made().write().format("jdbc").options(login)
        .options(Map.of("url", address, "dbtable", "written", "batchsize", "" + AT_ONCE)).mode("append").save();
  }

  private Map<String, String> options(String table) {
    return new LinkedHashMap<>(Map.of("url", url, "username", login.get("user"), "password", login.get("password"), "table", table));
  }

  private Dataset<Row> made() {
    return Runs.spark().range(0, rows, 1, Runs.THREADS)
        .selectExpr("id", "timestamp_seconds(1767225600 + id) updated_at", "date_add(date'2020-01-01', cast(id % 2000 as int)) placed_on",
            "concat('customer ', id % 1000) customer", "cast(id / 100BD as decimal(12, 2)) total", "id / 7D weight",
            "cast(id % 7 as int) items", "id % 3 = 0 paid");
  }

  private void run(String sql) throws Exception {
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long written() throws Exception {
    try (Connection connection = connect(); Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM written")) {
      count.next();
      return count.getLong(1);
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(url, login.get("user"), login.get("password"));
  }
}
