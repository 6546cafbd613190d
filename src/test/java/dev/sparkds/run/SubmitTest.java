package dev.sparkds.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The jars of samples in a plain spark-submit of the Spark that PySpark's package brings, used from Python and SQL. */
@Execution(ExecutionMode.SAME_THREAD)
class SubmitTest {

  private static final String VERSION = "4.2.0";
  private static final Path PYSPARK = Path.of("target/pyspark-" + VERSION).toAbsolutePath();

  @TempDir private Path folder;

  /** Whatever pip has installed before stays, and then needs no network. */
  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Files.createDirectories(Builds.WORK);
    String script = "test -x \"$1/bin/python\" || python3 -m venv \"$1\" && "
        + "\"$1/bin/python\" -m pip install -q pyspark==" + VERSION;
    Path log = Builds.WORK.resolve("pyspark.log");
    int code = Builds.run(Builds.WORK, log, Map.of(), List.of("sh", "-c", script, "sh", PYSPARK.toString()));
    require(code == 0, "python3 with venv and the network for PySpark " + VERSION + ": see " + log);
  }

  private static void require(boolean there, String what) {
    if (!there) {
      assertTrue(!"true".equals(System.getenv("SPARKDS_REQUIRE_SERVERS")), "there has to be " + what);
      System.out.println("spark-submit is not tested, which needs " + what);
      abort(what);
    }
  }

  @Test
  void theJarOfTheCustomSample() throws IOException, InterruptedException {
    build("custom");
    submit("custom", folder.resolve("orders").toString(), folder.resolve("copy").toString());
  }

  @Test
  void theJarOfTheRabbitmqSample() throws IOException, InterruptedException {
    Path project = build("rabbitmq");
    Process broker = broker(project);
    try (BufferedReader said = broker.inputReader()) {
      String uri = said.lines().filter(line -> line.startsWith("amqp://")).findFirst().orElse(null);
      require(uri != null, "a RabbitMQ broker: see " + log("broker"));
      submit("rabbitmq", uri, folder.resolve("checkpoint").toString());
    } finally {
      broker.getOutputStream().close();
      assertTrue(broker.waitFor(1, TimeUnit.MINUTES), "the broker does not end");
    }
  }

  /** Makes project and jar unless they are there already. */
  private static Path build(String sample) throws IOException, InterruptedException {
    Path project = Builds.WORK.resolve("submit-" + sample);
    Path classPath = project.resolve("target/classpath");
    if (!Files.exists(classPath)) {
      Builds.create(sample, project);
      Path log = log(sample + "-package");
      int code = Builds.run(project, log, Map.of(), List.of("mvn", "-q", "-B", "-DskipTests", "package",
          "dependency:build-classpath", "-Dmdep.includeScope=test", "-Dmdep.outputFile=" + classPath));
      assertEquals(0, code, () -> Builds.tail(log));
    }
    return project;
  }

  /** The broker that the project's own tests would use, if it is RabbitMQ itself. */
  private static Process broker(Path project) throws IOException {
    String libraries = Files.readString(project.resolve("target/classpath"));
    String classPath = "target/test-classes" + File.pathSeparator + libraries;
    ProcessBuilder broker = new ProcessBuilder("java", "-cp", classPath, "com.acme.spark.rabbitmq.RabbitmqBroker")
        .directory(project.toFile())
        .redirectError(log("broker").toFile());
    broker.environment().put("RABBITMQ_BROKER", "server");
    return broker.start();
  }

  private void submit(String sample, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", "-u", "SPARK_HOME",
        PYSPARK.resolve("bin/spark-submit").toString(), "--master", "local[2]", "--conf", "spark.ui.enabled=false",
        "--jars", jar(sample).toString(),
        Path.of("src/test/resources/run/submit_" + sample + ".py").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Path log = log(sample);
    String python = PYSPARK.resolve("bin/python").toString();
    int code = Builds.run(folder, log, Map.of("PYSPARK_PYTHON", python, "PYSPARK_DRIVER_PYTHON", python), command);
    assertEquals(0, code, () -> Builds.tail(log));
    try (Stream<String> lines = Files.lines(log)) {
      lines.filter(line -> line.startsWith(sample + ": ")).forEach(line -> System.out.println("spark-submit " + line));
    }
  }

  private static Path jar(String sample) throws IOException {
    try (Stream<Path> files = Files.list(Builds.WORK.resolve("submit-" + sample + "/target"))) {
      return files.filter(file -> file.getFileName().toString().matches("spark-[a-z]+-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path log(String name) {
    return Builds.WORK.resolve("submit-" + name + ".log");
  }
}
