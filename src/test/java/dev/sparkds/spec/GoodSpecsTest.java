package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.model.Auth;
import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Connector;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.Errors;
import dev.sparkds.model.Mode;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.Option;
import dev.sparkds.model.PartitioningStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each good spec becomes a connector that lacks nothing. */
class GoodSpecsTest {

  static List<Path> good() {
    return Specs.under("good");
  }

  @ParameterizedTest
  @MethodSource("good")
  void becomesAConnector(Path spec) throws IOException {
    Connector connector = new SpecChecker(Specs.PACKS).check(Specs.read(spec));
    assertEquals(connector.has(Mode.BATCH_READ), connector.partitioning().isPresent());
    assertEquals(connector.has(Mode.STREAM_READ), connector.offset().isPresent());
    assertEquals(connector.writes(), connector.write().isPresent());
    assertEquals(List.copyOf(connector.modes()), connector.guarantees().stream().map(g -> g.mode()).toList());
    assertFalse(connector.columns().isEmpty());
    for (Option option : connector.options()) {
      assertFalse(option.modes().isEmpty(), option.name());
      assertTrue(connector.modes().containsAll(option.modes()), option.name());
      assertFalse(option.required() && option.fallback().isPresent(), option.name());
    }
  }

  @Test
  void noMutantOfOneIsMoreThanAProblem() throws IOException {
    int accepted = 0;
    for (Path spec : good().stream().filter(path -> path.toString().contains("every-key")).toList()) {
      for (Node mutant : Mutants.of(Specs.read(spec).document().root())) {
        Document document = new Document("mutant", "", List.of(), mutant, Map.of(), List.of());
        try {
          new SpecChecker(Specs.PACKS).check(ConnectorSpec.of(document));
          accepted++;
        } catch (SpecException e) {
          assertFalse(e.problems().isEmpty());
        }
      }
    }
    assertTrue(accepted > 100, "only " + accepted + " were accepted");
  }

  @Test
  void threeLinesAreEnough() {
    Connector connector = Specs.connector("sparkds: v1\nname: shop-orders\nsystem: custom\n");
    assertEquals(Set.of(Mode.values()), connector.modes());
    assertEquals("spark-shop-orders", connector.project().artifact());
    assertEquals("com.example.spark.shoporders", connector.project().packageName());
    assertEquals("Apache-2.0", connector.project().license());
    assertEquals(PartitioningStyle.ID_RANGE, connector.partitioning().orElseThrow().style());
    assertEquals(Optional.of("id"), connector.partitioning().orElseThrow().column());
    assertEquals(OffsetStyle.SEQUENCE, connector.offset().orElseThrow().style());
    assertEquals(DeliveryStyle.AT_LEAST_ONCE, connector.write().orElseThrow().delivery());
    assertEquals(List.of(new Auth(AuthStyle.NONE, List.of(), new TreeMap<>())), connector.auth());
    assertEquals(Duration.ofSeconds(30), connector.errors().timeout());
  }

  @Test
  void optionsTakeTheirDefaultsFromTheSpec() {
    Connector connector = Specs.connector("""
        sparkds: v1
        name: orders
        system: custom
        errors: {timeout: PT7S, retry: {attempts: 9}}
        write: {batch-size: 42}
        """);
    assertEquals(Optional.of("PT7S"), option(connector, "timeout").fallback());
    assertEquals(Optional.of("9"), option(connector, "retryAttempts").fallback());
    assertEquals(Optional.of("42"), option(connector, "batchSize").fallback());
    assertEquals(Set.of(Mode.BATCH_WRITE, Mode.STREAM_WRITE), option(connector, "batchSize").modes());
  }

  @Test
  void whatHappensOnErrorsIsSaidByTheSpecAndElseByTheSystem() {
    Connector connector = Specs.connector("""
        sparkds: v1
        name: orders
        system: rabbitmq
        errors: {total-timeout: PT1M, circuit-breaker: {failures: 3}}
        """);
    assertEquals(List.of("timeout", "connection", "408", "429", "5xx"), connector.errors().retry().on());
    assertEquals(Duration.ofMinutes(1), connector.errors().totalTimeout());
    assertEquals(Optional.of(Duration.ofSeconds(10)), connector.errors().connectTimeout());
    assertEquals(new Errors.CircuitBreaker(Optional.of(3), Duration.ofMinutes(5)),
        connector.errors().circuitBreaker().orElseThrow());
    assertEquals(Optional.of("PT1M"), option(connector, "totalTimeout").fallback());
    assertEquals(Optional.empty(), Specs.connector("sparkds: v1\nname: orders\nsystem: custom\n").errors().circuitBreaker());
  }

  @Test
  void anOptionOfTheSameNameRefines() {
    Connector connector = Specs.connector("""
        sparkds: v1
        name: orders
        system: custom
        options:
          - {name: parallelism, default: 5, description: Tasks.}
          - {name: region, type: enum, values: [eu], default: eu}
        """);
    Option parallelism = option(connector, "parallelism");
    assertEquals(Optional.of("5"), parallelism.fallback());
    assertEquals("Tasks.", parallelism.description());
    assertEquals(Optional.of("1"), parallelism.min());
    assertEquals(List.of("path", "region", "timeout"),
        connector.options().stream().map(Option::name).filter(Set.of("path", "region", "timeout")::contains).toList());
  }

  @Test
  void oneWayOfReadingNeedsNoOptionsOfTheOthers() {
    Connector connector = Specs.connector("sparkds: v1\nname: orders\nsystem: rabbitmq\nmodes: [batch-write]\n");
    List<String> names = connector.options().stream().map(Option::name).toList();
    assertFalse(names.contains("queue") || names.contains("parallelism") || names.contains("numPartitions"));
    assertTrue(names.contains("batchSize"));
  }

  private static Option option(Connector connector, String name) {
    return connector.options().stream().filter(option -> option.name().equals(name)).findFirst().orElseThrow();
  }
}
