package dev.sparkds.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads a format to nowhere and into aggregates; prints rows a second, and the heap still in use after collections. */
public final class Rows {
  private static final int WARM_UPS = 4;
  private static final int RUNS = 5;
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
      .filter(pool -> pool.getType() == MemoryType.HEAP)
      .map(MemoryPoolMXBean::getName)
      .collect(Collectors.toSet());

  private final SparkSession spark;
  private final String format;
  private final AtomicLong used = new AtomicLong();

  private Rows(SparkSession spark, String format) {
    this.spark = spark;
    this.format = format;
  }

  public static void main(String[] args) {
    long rows = Long.parseLong(args[1]);
    Rows bench = new Rows(SparkSession.builder().master("local[2]").config("spark.ui.enabled", false).getOrCreate(), args[0]);
    bench.watchHeap();
    bench.speed("to nowhere", rows, Rows::toNowhere);
    bench.speed("aggregates", rows, Rows::aggregates);
    bench.heap("1x", rows);
    bench.heap("10x", 10 * rows);
    System.exit(0);
  }

  private void speed(String what, long rows, Consumer<Dataset<Row>> sink) {
    for (int run = 0; run < WARM_UPS + RUNS; run++) {
      long start = System.nanoTime();
      long startCpu = CPU.getProcessCpuTime();
      sink.accept(frame(rows));
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = (CPU.getProcessCpuTime() - startCpu) / 1e9;
      if (run >= WARM_UPS) {
        print(what + ", a second", rows / seconds);
        print(what + ", a CPU second", rows / cpuSeconds);
      }
    }
  }

  private void heap(String what, long rows) {
    used.set(0);
    toNowhere(frame(rows));
    print("heap " + what, used.get());
  }

  private Dataset<Row> frame(long rows) {
    return spark.read().format(format).option("path", "unused").option("rows", rows).option("numPartitions", 2).load();
  }

  private static void toNowhere(Dataset<Row> frame) {
    frame.write().format("noop").mode("overwrite").save();
  }

  private static void aggregates(Dataset<Row> frame) {
    frame.selectExpr("sum(id)", "max(customer)", "sum(total)", "sum(items)", "max(placed)").collectAsList();
  }

  private static void print(String what, double value) {
    System.out.printf("result\t%s\t%.0f%n", what, value);
  }

  private void watchHeap() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener((notification, handback) -> {
        var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        Map<String, MemoryUsage> after = collection.getGcInfo().getMemoryUsageAfterGc();
        used.accumulateAndGet(HEAP.stream().mapToLong(pool -> after.get(pool).getUsed()).sum(), Math::max);
      }, null, null);
    }
  }
}
