package com.acme.spark.orderstream;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;

/** A write whose tasks are in processes of their own; says at its end what became of them. */
final class OrderStreamTwins extends SparkListener {
  /** Two executors of a core each. */
  static final String LOCAL = "local-cluster[2,1,512]";

  /** Two hosts, as a twin never runs beside its task, where any task that takes a while gets one. */
  static final String TWO_HOSTS = "two-hosts";

  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger twins = new AtomicInteger();

  /** On which cluster, the folder with the rows, then the options as they are. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    OrderStreamTwins seen = new OrderStreamTwins();
    SparkSession spark = args[0].equals(LOCAL) ? session(LOCAL).getOrCreate() : speculating(folder);
    spark.sparkContext().addSparkListener(seen);
    spark.read().parquet(folder.resolve("rows").toString()).write().format("order-stream").options(options).mode("append").save();
    spark.stop();
    Files.writeString(folder.resolve("tasks"), seen.lost + " lost, " + seen.twins + " speculative");
  }

  private static SparkSession.Builder session(String master) {
    return SparkSession.builder().master(master).appName("order-stream")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executor.memory", "512m")
        .config("spark.executor.extraClassPath", classes())
        .config("spark.sql.files.openCostInBytes", "128m") // a task for each file
        .config("spark.sql.session.timeZone", "UTC");
  }

  private static SparkSession speculating(Path folder) throws IOException {
    String port = "" + OrderStreamPorts.free();
    run(() -> Master.main(new String[] {"--host", "127.0.0.1", "--port", port, "--webui-port", "0"}));
    for (String host : List.of("127.0.0.1", "localhost")) {
      run(() -> Worker.main(new String[] {"--host", host, "--webui-port", "0", "--cores", "2", "--memory", "512m",
          "--work-dir", folder.resolve(host).toString(), "spark://127.0.0.1:" + port}));
    }
    return session("spark://127.0.0.1:" + port)
        .config("spark.executor.cores", 2)
        .config("spark.speculation", true)
        .config("spark.speculation.interval", "20ms")
        .config("spark.speculation.minTaskRuntime", "20ms")
        .config("spark.speculation.task.duration.threshold", "20ms")
        .getOrCreate();
  }

  private static void run(Runnable daemon) {
    Thread thread = new Thread(daemon);
    thread.setDaemon(true);
    thread.start();
  }

  /** What is no jar; executors find the jars in SPARK_HOME. */
  private static String classes() {
    String path = System.getProperty("java.class.path");
    return Stream.of(path.split(File.pathSeparator)).filter(entry -> Files.isDirectory(Path.of(entry))).collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    twins.addAndGet(start.taskInfo().speculative() ? 1 : 0);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    lost.addAndGet(end.reason() instanceof ExecutorLostFailure ? 1 : 0);
  }
}
