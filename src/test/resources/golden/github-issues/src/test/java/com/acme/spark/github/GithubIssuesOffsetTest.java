package com.acme.spark.github;

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
class GithubIssuesOffsetTest {
  private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

  @BeforeAll
  static void startSpark() {
    GithubIssuesSpark.session();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T12:00:00Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void isReadAsItWasWritten(String time) {
    GithubIssuesOffset offset = new GithubIssuesOffset(Instant.parse(time));
    assertEquals("{\"time\":\"" + time + "\"}", offset.json());
    assertEquals(offset, GithubIssuesOffset.parse(offset.json()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "{}", "{\"time\":42}", "{\"time\":\"yesterday\"}", "{\"time\": \"2026-01-31T12:00:00Z\"}", "null",
    "{\"time\":\"2026-01-31T12:00:00.000Z\"}", "{\"time\":\"2026-01-31T13:00:00+01:00\"}", "{\"position\":42}",
    "{\"time\":\"2026-01-31T12:00:00.000000001Z\"}"
  })
  void isNothingElse(String json) {
    assertThrows(IllegalArgumentException.class, () -> GithubIssuesOffset.parse(json));
  }

  @Test
  void liesBetweenTheTimesOfTheSource() {
    assertEquals(new GithubIssuesOffset(TIME), GithubIssuesOffset.before(TIME.plusNanos(1)));
    assertEquals(GithubIssuesOffset.before(TIME), new GithubIssuesOffset(TIME));
    assertTrue(GithubIssuesOffset.after(TIME).time().isAfter(TIME));
    assertEquals(GithubIssuesOffset.after(TIME), GithubIssuesOffset.after(TIME.plusNanos(1)));
  }

  @Test
  void isNamedByItsTime() {
    assertEquals(new GithubIssuesOffset(TIME), GithubIssuesOffset.at("2026-01-31T13:00:00+01:00"));
    String message = assertThrows(IllegalArgumentException.class, () -> GithubIssuesOffset.at("newest")).getMessage();
    assertTrue(message.contains("startingOffset"), message);
  }

  @Test
  void isBehindByTheTimeThatIsLeft() {
    assertEquals(60_000, new GithubIssuesOffset(TIME).lag(new GithubIssuesOffset(TIME.plusSeconds(60))));
    assertEquals(0, new GithubIssuesOffset(TIME).lag(new GithubIssuesOffset(TIME.minusSeconds(60))));
  }

  @Test
  void staysBehindByTheLag(@TempDir Path checkpoint) {
    try (GithubIssuesSystem system = GithubIssuesSystem.fresh()) {
      system.append(0, 3);
      Duration centuries = Duration.between(Instant.parse("0002-01-01T00:00:00Z"), Instant.now());
      Map<String, String> options = new TreeMap<>(system.options());
      options.put("lag", centuries.toString());
      GithubIssuesMicroBatchStream stream =
          new GithubIssuesMicroBatchStream(GithubIssuesOptions.of(options), GithubIssuesRows.SCHEMA, checkpoint.toString());
      assertEquals(stream.initialOffset(), stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable()));
    }
  }

  @Test
  void aLimitNeverSplitsAnInstant(@TempDir Path checkpoint) {
    try (GithubIssuesSystem system = GithubIssuesSystem.fresh()) {
      system.append(0, 3);
      system.append(0, 3);
      GithubIssuesMicroBatchStream stream =
          new GithubIssuesMicroBatchStream(GithubIssuesOptions.of(system.options()), GithubIssuesRows.SCHEMA, checkpoint.toString());
      GithubIssuesOffset start = (GithubIssuesOffset) stream.initialOffset();
      GithubIssuesOffset one = (GithubIssuesOffset) stream.latestOffset(start, ReadLimit.maxRows(1));
      assertTrue(start.time().isBefore(one.time()));
      assertEquals(stream.latestOffset(start, ReadLimit.maxRows(2)), stream.latestOffset(start, ReadLimit.maxRows(3)));
    }
  }
}
