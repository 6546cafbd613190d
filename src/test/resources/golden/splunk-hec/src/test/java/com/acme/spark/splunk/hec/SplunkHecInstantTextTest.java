package com.acme.spark.splunk.hec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are sent as java.time writes them. */
class SplunkHecInstantTextTest {
  private static final JsonMapper JSON = JsonMapper.builder()
      .addModule(new SimpleModule().addSerializer(Instant.class, new SplunkHecClient.InstantText()))
      .build();

  @ParameterizedTest
  @ValueSource(strings = {
    "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "2024-02-29T12:30:00.120Z", "2026-11-05T06:07:08.000090Z",
    "2026-01-02T03:04:05.000000006Z", "0000-01-01T00:00:00Z", "0099-10-20T10:20:30Z", "-0001-12-31T23:59:59Z",
    "9999-12-31T23:59:59.999999Z", "+10000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"
  })
  void isThatOfJava(String time) throws JsonProcessingException {
    assertEquals('"' + time + '"', JSON.writeValueAsString(Instant.parse(time)));
  }

  @Test
  void isThatOfJavaForAnyTime() throws JsonProcessingException {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      Instant time = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 270_000_000_000L), random.nextInt(1_000_000) * 1000L);
      assertEquals('"' + time.toString() + '"', JSON.writeValueAsString(time));
    }
  }
}
