package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An offset is one instant at the source's precision, written in one way. */
class CassandraOffsetTest {
  private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

  @BeforeAll
  static void startSpark() {
    CassandraSpark.session();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T12:00:00Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void isReadAsItWasWritten(String time) {
    CassandraOffset offset = new CassandraOffset(Instant.parse(time));
    assertEquals("{\"time\":\"" + time + "\"}", offset.json());
    assertEquals(offset, CassandraOffset.parse(offset.json()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "{}", "{\"time\":42}", "{\"time\":\"yesterday\"}", "{\"time\": \"2026-01-31T12:00:00Z\"}", "null",
    "{\"time\":\"2026-01-31T12:00:00.000Z\"}", "{\"time\":\"2026-01-31T13:00:00+01:00\"}", "{\"position\":42}",
    "{\"time\":\"2026-01-31T12:00:00.000000001Z\"}"
  })
  void isNothingElse(String json) {
    assertThrows(IllegalArgumentException.class, () -> CassandraOffset.parse(json));
  }

  @Test
  void liesBetweenTheTimesOfTheSource() {
    assertEquals(new CassandraOffset(TIME), CassandraOffset.before(TIME.plusNanos(1)));
    assertEquals(CassandraOffset.before(TIME), new CassandraOffset(TIME));
    assertTrue(CassandraOffset.after(TIME).time().isAfter(TIME));
    assertEquals(CassandraOffset.after(TIME), CassandraOffset.after(TIME.plusNanos(1)));
  }

  @Test
  void isNamedByItsTime() {
    assertEquals(new CassandraOffset(TIME), CassandraOffset.at("2026-01-31T13:00:00+01:00"));
    String message = assertThrows(IllegalArgumentException.class, () -> CassandraOffset.at("newest")).getMessage();
    assertTrue(message.contains("startingOffset"), message);
  }

  @Test
  void isBehindByTheTimeThatIsLeft() {
    assertEquals(60_000, new CassandraOffset(TIME).lag(new CassandraOffset(TIME.plusSeconds(60))));
    assertEquals(0, new CassandraOffset(TIME).lag(new CassandraOffset(TIME.minusSeconds(60))));
  }

  @Test
  void staysBehindByTheLag(@TempDir Path checkpoint) {
    try (CassandraSystem system = CassandraSystem.fresh()) {
      system.append(0, 3);
      Duration centuries = Duration.between(Instant.parse("0002-01-01T00:00:00Z"), Instant.now());
      Map<String, String> options = new TreeMap<>(system.options());
      options.put("lag", centuries.toString());
      CassandraMicroBatchStream stream =
          new CassandraMicroBatchStream(CassandraOptions.of(options), CassandraRows.SCHEMA, checkpoint.toString());
      assertEquals(stream.initialOffset(), stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable()));
    }
  }

  @Test
  void aLimitNeverSplitsAnInstant(@TempDir Path checkpoint) {
    try (CassandraSystem system = CassandraSystem.fresh()) {
      system.append(0, 3);
      system.append(0, 3);
      CassandraMicroBatchStream stream =
          new CassandraMicroBatchStream(CassandraOptions.of(system.options()), CassandraRows.SCHEMA, checkpoint.toString());
      CassandraOffset start = (CassandraOffset) stream.initialOffset();
      CassandraOffset one = (CassandraOffset) stream.latestOffset(start, ReadLimit.maxRows(1));
      assertTrue(start.time().isBefore(one.time()));
      assertEquals(stream.latestOffset(start, ReadLimit.maxRows(2)), stream.latestOffset(start, ReadLimit.maxRows(3)));
    }
  }
}
