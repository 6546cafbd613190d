package dev.sparkds.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads or writes orders by the generated connector or by a plain loop, both by two threads; prints rows a second. */
public final class Rest {
  private static final int THREADS = 2;
  private static final int PAGE = 1000;
  private static final int BATCH = 500;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String url;
  private final long count;
  private SparkSession spark;

  private Rest(String url, long count) {
    this.url = url;
    this.count = count;
  }

  /** Does the work so many times in one JVM, of which the first is not counted. */
  public static void main(String[] args) throws Exception {
    Rest bench = new Rest(args[0], Long.parseLong(args[1]));
    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
      long start = System.nanoTime();
      long worked = cpu();
      bench.run(args[2]);
      if (i > 0) {
        System.out.printf("result\trate\t%.0f%n", bench.count / ((System.nanoTime() - start) / 1e9));
        System.out.printf("result\tcpu rate\t%.0f%n", bench.count / ((cpu() - worked) / 1e9));
      }
    }
    System.out.printf("result\theap\t%d%n", heap());
    System.exit(0);
  }

  /** What all threads worked so far, those that compile and collect too. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** The most that was in use after a collection. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getCollectionUsage() != null && !pool.getName().contains("Eden"))
        .map(MemoryPoolMXBean::getCollectionUsage).mapToLong(usage -> usage.getUsed()).sum();
  }

  private void run(String what) throws Exception {
    switch (what) {
      case "sparkds read" -> read();
      case "plain read" -> onThreads(this::read);
      case "sparkds write" -> write();
      case "foreachPartition write" -> writeByHand();
      default -> onThreads(this::write);
    }
  }

  private SparkSession spark() {
    if (spark == null) {
      spark = SparkSession.builder().master("local[" + THREADS + "]").config("spark.ui.enabled", false).getOrCreate();
    }
    return spark;
  }

  private void read() {
    Dataset<Row> orders = spark().read().format("store")
        .options(Map.of("url", url, "pageSize", "" + PAGE, "numPartitions", "" + THREADS)).load();
    orders.write().format("noop").mode("overwrite").save();
  }

  private Dataset<Row> orders() {
    return spark().range(0, count, 1, THREADS)
        .selectExpr("id", "concat('customer ', id % 1000) customer", "id / 100D total", "cast(id % 7 as int) items",
            "timestamp_seconds(1767225600 + id) placed");
  }

  private void write() {
    orders().write().format("store").options(Map.of("url", url, "batchSize", "" + BATCH)).mode("append").save();
  }

  /** What is written where there is no connector: the same loop, on Spark's rows. */
  private void writeByHand() {
    String url = this.url;
    orders().foreachPartition((ForeachPartitionFunction<Row>) rows -> {
      List<Map<String, Object>> batch = new ArrayList<>();
      while (rows.hasNext()) {
        Row row = rows.next();
        batch.add(order(row.getLong(0), row.getString(1), row.getDouble(2), row.getInt(3), row.getTimestamp(4).toInstant()));
        if (batch.size() == BATCH || !rows.hasNext()) {
          send(url, batch);
          batch.clear();
        }
      }
    });
  }

  /** Every field of every order of a range, page by page. */
  private void read(long from, long to) throws Exception {
    String after = "";
    long rows = 0;
    do {
      URI page = URI.create(url + "/orders?from=" + from + "&to=" + to + "&limit=" + PAGE + "&after=" + after);
      JsonNode body = JSON.readTree(CLIENT.send(
          HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofInputStream()).body());
      for (JsonNode order : body.path("data")) {
        if (order.path("id").longValue() < from || order.path("customer").textValue() == null
            || Instant.parse(order.path("placed").textValue()) == null
            || order.path("total").doubleValue() + order.path("items").intValue() < 0) {
          throw new IllegalStateException("this is not in the range: " + order);
        }
        rows++;
      }
      after = body.path("next").asText("");
    } while (!after.isEmpty());
    if (rows != to - from) {
      throw new IllegalStateException(rows + " rows from " + from + " to " + to);
    }
  }

  private void write(long from, long to) throws Exception {
    for (long start = from; start < to; start += BATCH) {
      List<Map<String, Object>> orders = new ArrayList<>();
      for (long id = start; id < Math.min(to, start + BATCH); id++) {
        orders.add(order(id, "customer " + id % 1000, id / 100d, (int) (id % 7), Instant.ofEpochSecond(1767225600 + id)));
      }
      send(url, orders);
    }
  }

  private static Map<String, Object> order(long id, String customer, double total, int items, Instant placed) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("id", id);
    order.put("customer", customer);
    order.put("total", total);
    order.put("items", items);
    order.put("placed", placed.toString());
    return order;
  }

  private static void send(String url, List<Map<String, Object>> orders) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/orders"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(orders))).build();
    if (CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() != 200) {
      throw new IllegalStateException("orders were not taken");
    }
  }

  private void onThreads(Work work) throws Exception {
    var threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Void>> tasks = IntStream.range(0, THREADS).<Callable<Void>>mapToObj(part -> () -> {
      work.on(count * part / THREADS, count * (part + 1) / THREADS);
      return null;
    }).toList();
    for (var result : threads.invokeAll(tasks)) {
      result.get();
    }
    threads.shutdown();
  }

  /** What one thread does. */
  private interface Work {
    void on(long from, long to) throws Exception;
  }
}
