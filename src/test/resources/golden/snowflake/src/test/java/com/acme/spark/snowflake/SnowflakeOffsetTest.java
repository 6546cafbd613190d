package com.acme.spark.snowflake;

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
class SnowflakeOffsetTest {
  private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

  @BeforeAll
  static void startSpark() {
    SnowflakeSpark.session();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T12:00:00Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void isReadAsItWasWritten(String time) {
    SnowflakeOffset offset = new SnowflakeOffset(Instant.parse(time));
    assertEquals("{\"time\":\"" + time + "\"}", offset.json());
    assertEquals(offset, SnowflakeOffset.parse(offset.json()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "{}", "{\"time\":42}", "{\"time\":\"yesterday\"}", "{\"time\": \"2026-01-31T12:00:00Z\"}", "null",
    "{\"time\":\"2026-01-31T12:00:00.000Z\"}", "{\"time\":\"2026-01-31T13:00:00+01:00\"}", "{\"position\":42}",
    "{\"time\":\"2026-01-31T12:00:00.000000001Z\"}"
  })
  void isNothingElse(String json) {
    assertThrows(IllegalArgumentException.class, () -> SnowflakeOffset.parse(json));
  }

  @Test
  void liesBetweenTheTimesOfTheSource() {
    assertEquals(new SnowflakeOffset(TIME), SnowflakeOffset.before(TIME.plusNanos(1)));
    assertEquals(SnowflakeOffset.before(TIME), new SnowflakeOffset(TIME));
    assertTrue(SnowflakeOffset.after(TIME).time().isAfter(TIME));
    assertEquals(SnowflakeOffset.after(TIME), SnowflakeOffset.after(TIME.plusNanos(1)));
  }

  @Test
  void isNamedByItsTime() {
    assertEquals(new SnowflakeOffset(TIME), SnowflakeOffset.at("2026-01-31T13:00:00+01:00"));
    String message = assertThrows(IllegalArgumentException.class, () -> SnowflakeOffset.at("newest")).getMessage();
    assertTrue(message.contains("startingOffset"), message);
  }

  @Test
  void isBehindByTheTimeThatIsLeft() {
    assertEquals(60_000, new SnowflakeOffset(TIME).lag(new SnowflakeOffset(TIME.plusSeconds(60))));
    assertEquals(0, new SnowflakeOffset(TIME).lag(new SnowflakeOffset(TIME.minusSeconds(60))));
  }

  @Test
  void staysBehindByTheLag(@TempDir Path checkpoint) {
    try (SnowflakeSystem system = SnowflakeSystem.fresh()) {
      system.append(0, 3);
      Duration centuries = Duration.between(Instant.parse("0002-01-01T00:00:00Z"), Instant.now());
      Map<String, String> options = new TreeMap<>(system.options());
      options.put("lag", centuries.toString());
      SnowflakeMicroBatchStream stream =
          new SnowflakeMicroBatchStream(SnowflakeOptions.of(options), SnowflakeRows.SCHEMA, checkpoint.toString());
      assertEquals(stream.initialOffset(), stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable()));
    }
  }

  @Test
  void aLimitNeverSplitsAnInstant(@TempDir Path checkpoint) {
    try (SnowflakeSystem system = SnowflakeSystem.fresh()) {
      system.append(0, 3);
      system.append(0, 3);
      SnowflakeMicroBatchStream stream =
          new SnowflakeMicroBatchStream(SnowflakeOptions.of(system.options()), SnowflakeRows.SCHEMA, checkpoint.toString());
      SnowflakeOffset start = (SnowflakeOffset) stream.initialOffset();
      SnowflakeOffset one = (SnowflakeOffset) stream.latestOffset(start, ReadLimit.maxRows(1));
      assertTrue(start.time().isBefore(one.time()));
      assertEquals(stream.latestOffset(start, ReadLimit.maxRows(2)), stream.latestOffset(start, ReadLimit.maxRows(3)));
    }
  }
}
