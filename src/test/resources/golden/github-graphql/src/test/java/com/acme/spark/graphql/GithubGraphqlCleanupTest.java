package com.acme.spark.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a query ends, it leaves no request, no thread and nothing else behind. */
class GithubGraphqlCleanupTest {
  private final SparkSession spark = GithubGraphqlSpark.session();
  private final GithubGraphqlSystem system = GithubGraphqlSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, 40);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void afterALimit() throws InterruptedException {
    assertEquals(1, table().limit(1).collectAsList().size());
    assertNothingIsLeft();
  }

  @Test
  void afterAFailure() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      system.server().fail(GithubGraphqlServer.Fault.WRONG);
    }
    assertThrows(Exception.class, () -> table().collectAsList());
    assertNothingIsLeft();
  }

  @Test
  void afterACancellation() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      system.server().fail(GithubGraphqlServer.Fault.SLOW);
    }
    Thread query = new Thread(() -> {
      spark.sparkContext().setJobGroup("cancelled", "to be cancelled", true);
      assertThrows(Exception.class, () -> table().collectAsList());
    });
    query.start();
    Thread.sleep(1000);
    spark.sparkContext().cancelJobGroup("cancelled");
    query.interrupt();
    query.join(20_000);
    assertTrue(!query.isAlive(), "the query is still running");
    assertNothingIsLeft();
  }

  @Test
  void afterManyQueriesThereAreNoMoreThreads() {
    table().collectAsList();
    long before = clients();
    for (int i = 0; i < 5; i++) {
      table().collectAsList();
    }
    assertEquals(before, clients());
  }

  @Test
  void aReaderCanBeClosedAtAnyTime() throws IOException {
    GithubGraphqlOptions options = GithubGraphqlOptions.of(system.options());
    GithubGraphqlPartitionReader reader = new GithubGraphqlPartitionReader(options, GithubGraphqlRows.TABLE, client -> {
      throw new IllegalStateException("nobody asked for a row");
    });
    reader.close();
    reader.close();
    assertEquals(0, system.server().underWay());
  }

  private static long clients() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("HttpClient-") && thread.getName().endsWith("SelectorManager"))
        .count();
  }

  private void assertNothingIsLeft() throws InterruptedException {
    for (int i = 0; i < 100 && system.server().underWay() > 0; i++) {
      Thread.sleep(100);
    }
    assertEquals(0, system.server().underWay());
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("retryMaxDelay", "PT0.2S");
    return spark.read().format("github-graphql").options(options).load();
  }
}
