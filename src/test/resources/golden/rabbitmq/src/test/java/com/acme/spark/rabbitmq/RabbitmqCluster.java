package com.acme.spark.rabbitmq;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;

/** A claim run whose tasks are in processes of their own; says at its end what became of them. */
final class RabbitmqCluster extends SparkListener {
  /** Two executors of a core each. */
  static final String LOCAL = "local-cluster[2,1,512]";

  /** Two executors of two cores each, on hosts with different names, since a twin never runs beside its task. */
  static final String TWO_HOSTS = "two-hosts";

  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger twins = new AtomicInteger();

  /** How many rows to wait for, on which cluster, the folder, then the options as they are. */
  public static void main(String[] args) throws Exception {
    RabbitmqCluster cluster = new RabbitmqCluster();
    Path folder = Path.of(args[2]);
    SparkSession spark = args[1].equals(LOCAL) ? session(LOCAL).getOrCreate() : speculating(folder);
    spark.sparkContext().addSparkListener(cluster);
    new RabbitmqClaimRun(folder, Map.of()).with(Arrays.copyOfRange(args, 3, args.length))
        .goOn(Integer.parseInt(args[0]));
    spark.stop();
    Files.writeString(folder.resolve("tasks"), cluster.lost + " lost, " + cluster.twins + " speculative");
  }

  private static SparkSession.Builder session(String master) {
    return SparkSession.builder().master(master).appName("rabbitmq")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executor.memory", "512m")
        .config("spark.executor.extraClassPath", classes())
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", true);
  }

  /** Where any task that takes a while gets a twin. */
  private static SparkSession speculating(Path folder) throws Exception {
    String port = "" + RabbitmqPorts.free();
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
    return RabbitmqJvm.classPathEntries().stream().filter(Files::isDirectory).map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Makes a folder what Spark takes for its home: the jars of the class path. */
  static void home(Path folder) throws Exception {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (Path jar : RabbitmqJvm.classPathEntries()) {
      if (Files.isRegularFile(jar)) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
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
