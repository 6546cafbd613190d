package com.acme.spark.opensky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A time that is a number outside is exactly that time, and nothing else is taken for one. */
class OpenskyEpochsTest {
  static Stream<Arguments> epochs() {
    return Stream.of(
        Arguments.of("/3", ChronoUnit.SECONDS),
        Arguments.of("/4", ChronoUnit.SECONDS));
  }

  @ParameterizedTest
  @MethodSource("epochs")
  void everyNumberIsItsTime(String source, ChronoUnit unit) {
    Random random = new Random(20260131);
    for (int i = 0; i < 2000; i++) {
      long count = random.nextLong() >> 24;
      Instant time = Instant.EPOCH.plus(Duration.of(count, unit));
      assertEquals(time, OpenskyRows.timed(source, count));
      assertEquals(time, OpenskyRows.timed(source, BigDecimal.valueOf(count)));
    }
    assertEquals(Instant.EPOCH, OpenskyRows.timed(source, 0));
  }

  @ParameterizedTest
  @MethodSource("epochs")
  void isRefusedWhenItIsNoNumberOrNoTime(String source, ChronoUnit unit) {
    for (Object value : List.of("0", "2026-01-31T12:00:00Z", true, List.of(), new BigDecimal("1e999999999"),
        new BigDecimal("1e-999999999"), new BigDecimal("0.0000000001"), Double.NaN)) {
      String message = assertThrows(OpenskyRows.Mismatch.class, () -> OpenskyRows.timed(source, value)).getMessage();
      assertTrue(message.endsWith(unit.toString().toLowerCase(Locale.ROOT)), message);
    }
  }
}
