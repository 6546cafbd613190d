package dev.sparkds.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sparkds.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples, built by Maven and run on local Spark against the live system, as their owner would. */
class SamplesRunTest {

  private static final Map<String, String> SERVER = Map.of("RABBITMQ_BROKER", "server");
  private static final Map<String, String> EMBEDDED = Map.of("RABBITMQ_BROKER", "embedded");

  /** Samples of one system, which share what does not depend on the API: that is tested with the sample rest. */
  private static final Set<String> APIS =
      Set.of("arxiv", "exchange-rates", "github-graphql", "github-issues", "hubspot", "hubspot-associations", "northwind", "opensky",
          "sentinel", "sentinel-ingestion", "splunk", "splunk-hec");
  private static final List<String> OF_THE_API = List.of(
      "-Dtest=*BatchReadTest,*StreamReadTest,*FaultsTest,*TooLargeTest,*TokensTest,*WriteTest,*SecretsTest,*PartitionTest,*RecordsTest,"
          + "*RequestTest,*CloudTest,*ToldTest,*LateRowsTest");

  /** One project has nearly every way to authenticate, and is tested for these. */
  private static final List<String> EVERY_PROOF =
      List.of("-Dtest=*AuthTest,*TokensTest,*TlsTest,*DatabricksTest,*IdentityTest,*CloudTest,*CheckTest,*Secret*Test,*BatchReadTest");

  /** One has a part of a request in nearly every place. */
  private static final List<String> EVERY_PLACE =
      List.of("-Dtest=*RequestTest,*ToldTest,*JoinedFieldsTest,*SelectionTest,*AuthTest,*TooLargeTest,*PagesSoakTest,*BatchReadTest");

  /** Some read what is no JSON, and are tested for that. */
  private static final List<String> OF_THE_FORMAT =
      List.of("-Dtest=*RecordsTest,*MisfitsTest,*RequestTest,*TooLargeTest,*PagesSoakTest,*FaultsTest,*GateTest,*BatchReadTest,*StreamReadTest,*Write*Test");

  /** One project reads what does not fit, and is tested for that. */
  private static final List<String> OF_RESCUE =
      List.of("-Dtest=*MisfitsTest,*BatchReadTest,*StreamReadTest,*PushdownTest,*SelectionTest,*WriteTest");

  /** One project speaks MQTT 3.1.1, and is tested for what that is. */
  private static final List<String> OF_MQTT_3 =
      List.of("-Dtest=*ClaimsTest,*SessionsTest,*BrokerFailuresTest,*PublishTest,*LoginTest,*MisfitsTest,*StreamReadTest");

  /** The short samples are built for an older Spark, and tested for what depends on it; the rest is tested with the complete ones. */
  private static final List<String> OF_THE_SPARK = List.of(
      "-Dtest=*BatchReadTest,*StreamReadTest,*BatchWriteTest,*StreamWriteTest,*ClaimStreamTest,*DeliveryTest,*OptionsTest,*RowsTest,"
          + "*PushdownTest,*JarTest");

  /** A build of a sample: on which Spark, with what in its environment. */
  record Build(String sample, List<String> arguments, Map<String, String> environment) {

    @Override
    public String toString() {
      return sample + " " + String.join(" ", arguments) + (environment.isEmpty() ? "" : " " + environment);
    }
  }

  /** Samples that are built for an older Spark, so that each kind of connector is run on all three. */
  private static final Map<String, String> OLDER =
      Map.of("complete", "4.0.4", "jdbc-generic-minimal", "4.0.4", "mongodb-minimal", "4.0.4", "mongodb-object-ids", "4.1.3", "mqtt-minimal", "4.0.4", "postgresql-minimal", "4.0.4", "rabbitmq-minimal", "4.0.4",
          "rabbitmq-stream-minimal", "4.0.4", "snowflake-minimal", "4.0.4", "warehouse", "4.0.4");

  /** Every sample, and that of RabbitMQ with each broker; the smallest is built when it has grown. */
  static Stream<Build> builds() {
    Stream<Build> all = Samples.all().stream()
        .map(sample -> sample.getFileName().toString().replace(".yaml", ""))
        .filter(sample -> !sample.equals("minimal"))
        .map(sample -> new Build(sample, arguments(sample), sample.equals("rabbitmq") ? EMBEDDED : Map.of()));
    return Stream.concat(all, Stream.of(
        new Build("rest-auth", EVERY_PROOF, Map.of()),
        new Build("rest-places", EVERY_PLACE, Map.of()),
        new Build("rest-csv", OF_THE_FORMAT, Map.of()),
        new Build("rest-lines", OF_THE_FORMAT, Map.of()),
        new Build("rest-xml", OF_THE_FORMAT, Map.of()),
        new Build("rest-rescue", OF_RESCUE, Map.of()),
        new Build("mqtt-v3", OF_MQTT_3, Map.of()),
        new Build("rabbitmq", List.of("-Dcluster=true"), SERVER),
        new Build("rabbitmq", List.of("-Dspark.version=4.1.3", OF_THE_SPARK.get(0)), SERVER)));
  }

  private static List<String> arguments(String sample) {
    List<String> older = OLDER.containsKey(sample) ? List.of("-Dspark.version=" + OLDER.get(sample)) : List.of();
    List<String> tests = sample.endsWith("-minimal") ? OF_THE_SPARK : APIS.contains(sample) ? OF_THE_API : List.of();
    return Stream.concat(older.stream(), tests.stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("builds")
  @Execution(ExecutionMode.CONCURRENT)
  void aSampleBuildsAndPassesItsTests(Build build) throws IOException, InterruptedException {
    assumeTrue(build.environment() != SERVER || Builds.hasServer("rabbitmq-server"),
        () -> build + ": skipped, there is no rabbitmq-server on this machine");
    String name = build.toString().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("-$", "");
    // short, as servers make sockets below it
    Path folder = Builds.WORK.resolve(name.substring(0, Math.min(name.length(), 40)));
    Builds.create(build.sample(), folder);
    Path log = Builds.WORK.resolve(name + ".log");
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "verify"));
    command.addAll(build.arguments());
    long start = System.nanoTime();
    int code = Builds.run(folder, log, build.environment(), command);
    System.out.println(build + ": " + summary(log) + " in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    Builds.counts(log).forEach(System.out::println);
    assertEquals(0, code, () -> Builds.tail(log));
  }

  private static String summary(Path log) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.contains("Tests run:")).reduce((a, b) -> b).orElse("no tests ran");
  }
}
