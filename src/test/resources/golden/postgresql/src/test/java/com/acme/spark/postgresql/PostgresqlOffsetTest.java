package com.acme.spark.postgresql;

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
class PostgresqlOffsetTest {
  private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

  @BeforeAll
  static void startSpark() {
    PostgresqlSpark.session();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T12:00:00Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void isReadAsItWasWritten(String time) {
    PostgresqlOffset offset = new PostgresqlOffset(Instant.parse(time));
    assertEquals("{\"time\":\"" + time + "\"}", offset.json());
    assertEquals(offset, PostgresqlOffset.parse(offset.json()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "{}", "{\"time\":42}", "{\"time\":\"yesterday\"}", "{\"time\": \"2026-01-31T12:00:00Z\"}", "null",
    "{\"time\":\"2026-01-31T12:00:00.000Z\"}", "{\"time\":\"2026-01-31T13:00:00+01:00\"}", "{\"position\":42}",
    "{\"time\":\"2026-01-31T12:00:00.000000001Z\"}"
  })
  void isNothingElse(String json) {
    assertThrows(IllegalArgumentException.class, () -> PostgresqlOffset.parse(json));
  }

  @Test
  void liesBetweenTheTimesOfTheSource() {
    assertEquals(new PostgresqlOffset(TIME), PostgresqlOffset.before(TIME.plusNanos(1)));
    assertEquals(PostgresqlOffset.before(TIME), new PostgresqlOffset(TIME));
    assertTrue(PostgresqlOffset.after(TIME).time().isAfter(TIME));
    assertEquals(PostgresqlOffset.after(TIME), PostgresqlOffset.after(TIME.plusNanos(1)));
  }

  @Test
  void isNamedByItsTime() {
    assertEquals(new PostgresqlOffset(TIME), PostgresqlOffset.at("2026-01-31T13:00:00+01:00"));
    String message = assertThrows(IllegalArgumentException.class, () -> PostgresqlOffset.at("newest")).getMessage();
    assertTrue(message.contains("startingOffset"), message);
  }

  @Test
  void isBehindByTheTimeThatIsLeft() {
    assertEquals(60_000, new PostgresqlOffset(TIME).lag(new PostgresqlOffset(TIME.plusSeconds(60))));
    assertEquals(0, new PostgresqlOffset(TIME).lag(new PostgresqlOffset(TIME.minusSeconds(60))));
  }

  @Test
  void staysBehindByTheLag(@TempDir Path checkpoint) {
    try (PostgresqlSystem system = PostgresqlSystem.fresh()) {
      system.append(0, 3);
      Duration centuries = Duration.between(Instant.parse("0002-01-01T00:00:00Z"), Instant.now());
      Map<String, String> options = new TreeMap<>(system.options());
      options.put("lag", centuries.toString());
      PostgresqlMicroBatchStream stream =
          new PostgresqlMicroBatchStream(PostgresqlOptions.of(options), PostgresqlRows.SCHEMA, checkpoint.toString());
      assertEquals(stream.initialOffset(), stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable()));
    }
  }

  @Test
  void aLimitNeverSplitsAnInstant(@TempDir Path checkpoint) {
    try (PostgresqlSystem system = PostgresqlSystem.fresh()) {
      system.append(0, 3);
      system.append(0, 3);
      PostgresqlMicroBatchStream stream =
          new PostgresqlMicroBatchStream(PostgresqlOptions.of(system.options()), PostgresqlRows.SCHEMA, checkpoint.toString());
      PostgresqlOffset start = (PostgresqlOffset) stream.initialOffset();
      PostgresqlOffset one = (PostgresqlOffset) stream.latestOffset(start, ReadLimit.maxRows(1));
      assertTrue(start.time().isBefore(one.time()));
      assertEquals(stream.latestOffset(start, ReadLimit.maxRows(2)), stream.latestOffset(start, ReadLimit.maxRows(3)));
    }
  }
}
