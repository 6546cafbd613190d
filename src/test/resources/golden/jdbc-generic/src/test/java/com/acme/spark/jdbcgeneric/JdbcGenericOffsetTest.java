package com.acme.spark.jdbcgeneric;

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
class JdbcGenericOffsetTest {
  private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

  @BeforeAll
  static void startSpark() {
    JdbcGenericSpark.session();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T12:00:00Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void isReadAsItWasWritten(String time) {
    JdbcGenericOffset offset = new JdbcGenericOffset(Instant.parse(time));
    assertEquals("{\"time\":\"" + time + "\"}", offset.json());
    assertEquals(offset, JdbcGenericOffset.parse(offset.json()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "{}", "{\"time\":42}", "{\"time\":\"yesterday\"}", "{\"time\": \"2026-01-31T12:00:00Z\"}", "null",
    "{\"time\":\"2026-01-31T12:00:00.000Z\"}", "{\"time\":\"2026-01-31T13:00:00+01:00\"}", "{\"position\":42}",
    "{\"time\":\"2026-01-31T12:00:00.000000001Z\"}"
  })
  void isNothingElse(String json) {
    assertThrows(IllegalArgumentException.class, () -> JdbcGenericOffset.parse(json));
  }

  @Test
  void liesBetweenTheTimesOfTheSource() {
    assertEquals(new JdbcGenericOffset(TIME), JdbcGenericOffset.before(TIME.plusNanos(1)));
    assertEquals(JdbcGenericOffset.before(TIME), new JdbcGenericOffset(TIME));
    assertTrue(JdbcGenericOffset.after(TIME).time().isAfter(TIME));
    assertEquals(JdbcGenericOffset.after(TIME), JdbcGenericOffset.after(TIME.plusNanos(1)));
  }

  @Test
  void isNamedByItsTime() {
    assertEquals(new JdbcGenericOffset(TIME), JdbcGenericOffset.at("2026-01-31T13:00:00+01:00"));
    String message = assertThrows(IllegalArgumentException.class, () -> JdbcGenericOffset.at("newest")).getMessage();
    assertTrue(message.contains("startingOffset"), message);
  }

  @Test
  void isBehindByTheTimeThatIsLeft() {
    assertEquals(60_000, new JdbcGenericOffset(TIME).lag(new JdbcGenericOffset(TIME.plusSeconds(60))));
    assertEquals(0, new JdbcGenericOffset(TIME).lag(new JdbcGenericOffset(TIME.minusSeconds(60))));
  }

  @Test
  void staysBehindByTheLag(@TempDir Path checkpoint) {
    try (JdbcGenericSystem system = JdbcGenericSystem.fresh()) {
      system.append(0, 3);
      Duration centuries = Duration.between(Instant.parse("0002-01-01T00:00:00Z"), Instant.now());
      Map<String, String> options = new TreeMap<>(system.options());
      options.put("lag", centuries.toString());
      JdbcGenericMicroBatchStream stream =
          new JdbcGenericMicroBatchStream(JdbcGenericOptions.of(options), JdbcGenericRows.SCHEMA, checkpoint.toString());
      assertEquals(stream.initialOffset(), stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable()));
    }
  }

  @Test
  void aLimitNeverSplitsAnInstant(@TempDir Path checkpoint) {
    try (JdbcGenericSystem system = JdbcGenericSystem.fresh()) {
      system.append(0, 3);
      system.append(0, 3);
      JdbcGenericMicroBatchStream stream =
          new JdbcGenericMicroBatchStream(JdbcGenericOptions.of(system.options()), JdbcGenericRows.SCHEMA, checkpoint.toString());
      JdbcGenericOffset start = (JdbcGenericOffset) stream.initialOffset();
      JdbcGenericOffset one = (JdbcGenericOffset) stream.latestOffset(start, ReadLimit.maxRows(1));
      assertTrue(start.time().isBefore(one.time()));
      assertEquals(stream.latestOffset(start, ReadLimit.maxRows(2)), stream.latestOffset(start, ReadLimit.maxRows(3)));
    }
  }
}
