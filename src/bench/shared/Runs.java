package dev.sparkds.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** Does the same several times in one JVM, of which the first is not counted; prints rows a second, and a CPU second. */
final class Runs {
  static final int THREADS = 2;

  private Runs() {}

  /** What is measured, or what has to be done before or after it. */
  interface Work {
    void run() throws Exception;
  }

  /** What one thread does, for the rows from a number to before another. */
  interface Part {
    void run(long from, long to) throws Exception;
  }

  /** Ends the JVM when the work is done or has failed, whatever threads clients have left. */
  static void exitAfter(Work work) {
    try {
      work.run();
      System.exit(0);
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(1);
    }
  }

  static void measure(int runs, long rows, Work before, Work work, Work after) throws Exception {
    for (int i = 0; i < runs; i++) {
      before.run();
      long start = System.nanoTime();
      long worked = cpu();
      work.run();
      long end = System.nanoTime();
      if (i > 0) {
        System.out.printf("result\ta second\t%.0f%n", rows / ((end - start) / 1e9));
        System.out.printf("result\ta CPU second\t%.0f%n", rows / ((cpu() - worked) / 1e9));
      }
      after.run();
    }
  }

  /** What all threads worked so far, those that compile and collect too. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  static SparkSession spark() {
    return SparkSession.builder().master("local[" + THREADS + "]").config("spark.ui.enabled", false)
        .config("spark.sql.session.timeZone", "UTC").getOrCreate();
  }

  /** Divides the rows among the threads. */
  static void onThreads(long rows, Part part) throws Exception {
    var threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Void>> tasks = IntStream.range(0, THREADS).<Callable<Void>>mapToObj(thread -> () -> {
      part.run(rows * thread / THREADS, rows * (thread + 1) / THREADS);
      return null;
    }).toList();
    for (var result : threads.invokeAll(tasks)) {
      result.get();
    }
    threads.shutdown();
  }

  static void require(long found, long wanted) {
    if (found != wanted) {
      throw new IllegalStateException(found + " rows in place of " + wanted);
    }
  }
}
