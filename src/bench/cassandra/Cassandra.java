package dev.sparkds.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Reads or upserts rows by the generated connector or by a loop around the plain driver, both by two threads. */
public final class Cassandra {
  private static final int PAGE = 1000; // the connector's default
  private static final int UNDER_WAY = 32; // the connector's default, too

  private final String host;
  private final Map<String, String> login;
  private final long rows;
  private final CqlSession session;

  private Cassandra(String host, String user, String password, long rows) {
    this.host = host;
    this.login = Map.of("username", user, "password", password);
    this.rows = rows;
    String[] address = host.split(":");
    session = CqlSession.builder().addContactPoint(new InetSocketAddress(address[0], Integer.parseInt(address[1])))
        .withLocalDatacenter("datacenter1").withAuthCredentials(user, password)
        .withConfigLoader(DriverConfigLoader.programmaticBuilder(CqlSession.class.getClassLoader())
            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30)).build())
        .build();
  }

  public static void main(String[] args) {
    Runs.exitAfter(() -> {
      Cassandra bench = new Cassandra(args[0], args[1], args[2], Long.parseLong(args[3]));
      bench.run(args[4], args.length > 5 ? Integer.parseInt(args[5]) : 0);
    });
  }

  private void run(String what, int runs) throws Exception {
    switch (what) {
      case "prepare" -> prepare();
      case "sparkds read" -> measure(runs, this::read);
      case "plain read" -> measure(runs, this::scan);
      case "sparkds write" -> measure(runs, this::write);
      default -> measure(runs, () -> Runs.onThreads(rows, this::insert));
    }
  }

  /** The rows are there once before they are read or written, so that each run finds the same. */
  private void prepare() throws Exception {
    session.execute("CREATE KEYSPACE shop WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    session.execute("CREATE TABLE shop.orders (id bigint PRIMARY KEY, updated_at timestamp, placed_on date, customer text,"
        + " total decimal, weight double, items int, paid boolean)");
    Runs.onThreads(rows, this::insert);
  }

  private void measure(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, rows, () -> {}, work, () -> {});
  }

  private void read() {
    Runs.spark().read().format("orders").options(options()).option("numPartitions", "" + Runs.THREADS).load()
        .write().format("noop").mode("overwrite").save();
  }

  private void write() {
    Runs.spark().range(0, rows, 1, Runs.THREADS)
        .selectExpr("id", "timestamp_seconds(1767225600 + id) updated_at", "date_add(date'2020-01-01', cast(id % 2000 as int)) placed_on",
            "concat('customer ', id % 1000) customer", "cast(id / 100BD as decimal(12, 2)) total", "id / 7D weight",
            "cast(id % 7 as int) items", "id % 3 = 0 paid")
        .write().format("orders").options(options()).mode("append").save();
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>(login);
    options.putAll(Map.of("contactPoints", host, "keyspace", "shop", "table", "orders"));
    return options;
  }

  /** Every column of every row, each thread those of its half of the ring. */
  private void scan() throws Exception {
    PreparedStatement select = session.prepare("SELECT id, updated_at, placed_on, customer, total, weight, items, paid FROM shop.orders"
        + " WHERE token(id) >= ? AND token(id) <= ?");
    AtomicLong found = new AtomicLong();
    Runs.onThreads(2, (half, next) -> {
      long seen = 0;
      for (Row row : session.execute(select.bind(half == 0 ? Long.MIN_VALUE : 0, half == 0 ? -1 : Long.MAX_VALUE).setPageSize(PAGE))) {
        if (row.getLong(0) < 0 || row.getInstant(1).isBefore(Instant.EPOCH) || row.getLocalDate(2).getYear() < 2020
            || row.getString(3).isEmpty() || row.getBigDecimal(4).signum() < 0 || row.getDouble(5) + row.getInt(6) < 0
            || row.isNull(7) || row.getBoolean(7) != (row.getLong(0) % 3 == 0)) {
          throw new IllegalStateException("this was not asked for: " + row.getFormattedContents());
        }
        seen++;
      }
      found.addAndGet(seen);
    });
    Runs.require(found.get(), rows);
  }

  private void insert(long from, long to) throws Exception {
    PreparedStatement insert = session.prepare("INSERT INTO shop.orders (id, updated_at, placed_on, customer, total, weight, items, paid)"
        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    Semaphore room = new Semaphore(UNDER_WAY);
    AtomicLong written = new AtomicLong();
    for (long id = from; id < to; id++) {
      room.acquire();
      session.executeAsync(insert.bind(id, Instant.ofEpochSecond(1767225600 + id), LocalDate.of(2020, 1, 1).plusDays(id % 2000),
          "customer " + id % 1000, BigDecimal.valueOf(id, 2), id / 7d, (int) (id % 7), id % 3 == 0)).whenComplete((done, failure) -> {
            written.addAndGet(failure == null ? 1 : 0);
            room.release();
          });
    }
    room.acquire(UNDER_WAY);
    Runs.require(written.get(), to - from);
  }
}
