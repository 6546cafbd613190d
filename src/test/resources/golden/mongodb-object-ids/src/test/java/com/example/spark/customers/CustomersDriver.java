package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process of a driver, in a folder of its own, with its executors, which end with it. */
final class CustomersDriver implements AutoCloseable {
  private final Path folder;
  private final Process process;

  /** Starts a class whose arguments are the cluster, the folder, some words and then the options. */
  CustomersDriver(Class<?> main, String cluster, Path folder, List<String> words, Map<String, String> options) throws IOException {
    this.folder = folder;
    List<String> all = Stream.concat(Stream.of(cluster, folder.toString()), words.stream()).toList();
    ProcessBuilder builder = CustomersJvm.of(main, all, options, folder.resolve("log"));
    builder.environment().putAll(Map.of("SPARK_HOME", home(folder.resolve("spark")).toString(), "SPARK_SCALA_VERSION", "2.13"));
    process = builder.start();
  }

  /** Makes a folder what Spark takes for its home: the jars of the class path. */
  private static Path home(Path folder) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (Path jar : CustomersJvm.classPathEntries()) {
      if (Files.isRegularFile(jar)) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    return folder;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void killAnExecutor() {
    process.children().findFirst().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Waits for its end, and says what became of its tasks, which must be what is expected. */
  String tasks(String expected) throws IOException, InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      fail(Files.readString(folder.resolve("log")));
    }
    String tasks = Files.readString(folder.resolve("tasks"));
    assertTrue(tasks.matches(expected), tasks);
    return " (tasks: " + tasks + ")";
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
