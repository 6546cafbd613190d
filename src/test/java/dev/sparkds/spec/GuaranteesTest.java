package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Samples;
import dev.sparkds.model.Guarantee;
import dev.sparkds.model.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a connector promises is derived from how it works. */
class GuaranteesTest {

  @ParameterizedTest
  @CsvSource({
      "custom,   offset: {style: sequence},                            stream-read,  effectively-once",
      "custom,   offset: {style: shard-sequence},                      stream-read,  effectively-once",
      "custom,   'offset: {style: timestamp, lag: PT5S}',              stream-read,  effectively-once",
      "custom,   offset: {style: token},                               stream-read,  effectively-once",
      "rabbitmq, offset: {style: ack},                                 stream-read,  effectively-once",
      "custom,   partitioning: {style: single},                        batch-read,   effectively-once",
      "custom,   write: {delivery: at-least-once},                     batch-write,  at-least-once",
      "custom,   write: {delivery: at-least-once},                     stream-write, at-least-once",
      "custom,   'write: {delivery: idempotent-key, key: [id]}',       stream-write, effectively-once",
      "custom,   write: {delivery: staged},                            stream-write, effectively-once"})
  void isDerived(String system, String block, String mode, String delivery) {
    Guarantee guarantee = guarantee("sparkds: v1\nname: orders\nsystem: " + system + "\n" + block + "\n", mode);
    assertEquals(delivery, guarantee.delivery().label());
    assertTrue(guarantee.reason().length() > 20, guarantee.reason());
  }

  @ParameterizedTest
  @CsvSource({"true, effectively-once", "false, at-least-once"})
  void messagesThatCannotBeToldApartMayComeTwice(boolean ids, String delivery) {
    Guarantee guarantee = Guarantees.of(
        new java.util.TreeSet<>(java.util.Set.of(Mode.STREAM_READ)),
        Specs.connector("sparkds: v1\nname: orders\nsystem: rabbitmq\n").offset(),
        java.util.Optional.empty(), ids, false).get(0);
    assertEquals(delivery, guarantee.delivery().label());
  }

  /** Where rows lie on many nodes, each with a clock and a delay of its own. */
  @ParameterizedTest
  @CsvSource({"cassandra, true", "mongodb, false"})
  void theLagOfManyNodesCoversTheirClocks(String system, boolean said) {
    Guarantee guarantee = Samples.connector("sparkds: v1\nname: orders\nsystem: " + system + "\nmodes: [stream-read]\n"
        + "offset: {style: timestamp, column: updated_at, lag: PT5S}\n").guarantees().get(0);
    assertTrue(guarantee.reason().contains("later than the lag of PT5S is missed"), guarantee.reason());
    assertEquals(said, guarantee.reason().contains("clocks"), guarantee.reason());
  }

  private static Guarantee guarantee(String yaml, String mode) {
    return Specs.connector(yaml).guarantees().stream()
        .filter(guarantee -> guarantee.mode().label().equals(mode)).findFirst().orElseThrow();
  }
}
