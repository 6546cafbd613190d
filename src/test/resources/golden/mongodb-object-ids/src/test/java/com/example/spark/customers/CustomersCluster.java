package com.example.spark.customers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;

/** A Spark whose tasks are in processes of their own; it knows what became of them. */
final class CustomersCluster extends SparkListener {
  /** Two executors of a core each. */
  static final String LOCAL = "local-cluster[2,1,512]";

  /** Two executors of two cores each, on hosts with different names, since a twin never runs beside its task. */
  static final String TWO_HOSTS = "two-hosts";

  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger twins = new AtomicInteger();

  private CustomersCluster() {}

  /** Has a cluster do some work, and at its end leaves in the folder, in the file {@code tasks}, what became of its tasks. */
  static void run(String cluster, Path folder, Work work) throws Exception {
    CustomersCluster seen = new CustomersCluster();
    SparkSession spark = cluster.equals(LOCAL) ? session(LOCAL).getOrCreate() : speculating(folder);
    spark.sparkContext().addSparkListener(seen);
    work.run(spark);
    spark.stop();
    Files.writeString(folder.resolve("tasks"), seen.lost + " lost, " + seen.twins + " speculative");
  }

  private static SparkSession.Builder session(String master) {
    return SparkSession.builder().master(master).appName("customers")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executor.memory", "512m")
        .config("spark.executor.extraClassPath", classes())
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", true);
  }

  /** Where any task that takes a while gets a twin. */
  private static SparkSession speculating(Path folder) {
    String port = "" + CustomersPorts.free();
    run(() -> Master.main(new String[] {"--host", "127.0.0.1", "--port", port, "--webui-port", "0"}));
    String master = "spark://127.0.0.1:" + port;
    for (String host : List.of("127.0.0.1", "localhost")) {
      run(() -> Worker.main(new String[] {"--host", host, "--webui-port", "0", "--cores", "2", "--memory", "512m",
          "--work-dir", folder.resolve(host).toString(), master}));
    }
    return session(master)
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
    return CustomersJvm.classPathEntries().stream().filter(Files::isDirectory).map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    twins.addAndGet(start.taskInfo().speculative() ? 1 : 0);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    lost.addAndGet(end.reason() instanceof ExecutorLostFailure ? 1 : 0);
  }

  /** What a driver does. */
  @FunctionalInterface
  interface Work {
    void run(SparkSession spark) throws Exception;
  }
}
