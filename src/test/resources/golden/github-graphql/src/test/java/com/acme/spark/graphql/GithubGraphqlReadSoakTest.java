package com.acme.spark.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often an answer is spoilt, a read has every row once. */
class GithubGraphqlReadSoakTest {
  private static final int ROWS = 40;

  /** How many answers are spoilt in each way: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 2);

  /** As many rows as one read needs to meet a good part of the faults: there are five on a page. */
  private static final int MANY = Math.max(40, Math.min(FAULTS, 1000));

  private final GithubGraphqlSystem system = GithubGraphqlSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  static List<GithubGraphqlServer.Fault> passing() {
    return GithubGraphqlServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void everyRowIsReadOnce(GithubGraphqlServer.Fault fault) {
    system.append(0, MANY);
    system.server().hurry(Duration.ofMillis(200));
    long start = System.nanoTime();
    int reads = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; reads++) {
      for (int i = 0; i < MANY / 5 && left > 0; i++, left--) {
        system.server().fail(fault, GithubGraphqlServer.Fault.NONE);
      }
      GithubGraphqlText.assertSame(system.expected(0, MANY), table(Map.of("timeout", patience(fault))).collectAsList());
    }
    System.out.printf("read soak: %s: %d spoilt of %d answers, %d rows read, none lost, none doubled, in %d s%n",
        fault, FAULTS, system.server().requests(), reads * MANY, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  /** Only an answer that is never in time needs to be given up soon. */
  private static String patience(GithubGraphqlServer.Fault fault) {
    return fault == GithubGraphqlServer.Fault.SLOW ? "PT0.2S" : "PT5S";
  }

  private Dataset<Row> table(Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("retryAttempts", "50", "retryInitialDelay", "PT0.01S", "retryMaxDelay", "PT0.05S"));
    options.putAll(more);
    return GithubGraphqlSpark.session().read().format("github-graphql").options(options).load();
  }
}
