package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Of any value, what is taken is exactly that value, and what is refused has no place in its column. */
class CustomersRandomValuesTest {
  private static final int TIMES = 5000;
  private static final Map<String, Integer> BITS = Map.of("TINYINT", 8, "SMALLINT", 16, "INT", 32, "BIGINT", 64);

  private final Random random = new Random(20260131);

  @Test
  void wholeNumbersHaveAsManyBitsAsTheirType() {
    BITS.forEach((type, bits) -> {
      BigInteger most = BigInteger.ONE.shiftLeft(bits - 1).subtract(BigInteger.ONE);
      for (int i = 0; i < TIMES; i++) {
        BigInteger number = i < 5 ? most.add(BigInteger.valueOf(i - 2)) : new BigInteger(random.nextInt(bits + 4), random);
        Object value = random.nextBoolean() ? number : new BigDecimal(number).setScale(random.nextInt(3));
        assertTaken(type, value, number.compareTo(most) <= 0, number);
        assertTaken(type, number.negate(), number.compareTo(most.add(BigInteger.ONE)) <= 0, number.negate());
      }
    });
  }

  @Test
  void decimalsKeepEveryDigit() {
    for (int i = 0; i < TIMES; i++) {
      int precision = 1 + random.nextInt(38);
      int scale = random.nextInt(precision + 1);
      BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(130), random), random.nextInt(45) - 3);
      boolean fits = number.compareTo(number.setScale(scale, RoundingMode.DOWN)) == 0
          && number.setScale(scale, RoundingMode.DOWN).precision() <= precision;
      String type = "DECIMAL(" + precision + "," + scale + ")";
      assertTaken(type, random.nextBoolean() ? number : number.toString(), fits, fits ? number.setScale(scale) : null);
    }
  }

  @Test
  void floatingPointNumbersSurviveTheirDecimals() {
    for (int i = 0; i < TIMES; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      float small = Float.intBitsToFloat(random.nextInt());
      if (Double.isFinite(number) && Float.isFinite(small)) {
        assertEquals(number, decoder("DOUBLE").decode(new BigDecimal(Double.toString(number))));
        assertEquals(small, decoder("FLOAT").decode(new BigDecimal(Float.toString(small))));
      }
      BigDecimal digits = new BigDecimal(new BigInteger(random.nextInt(70), random), random.nextInt(680) - 340);
      assertEquals(isNear(digits, digits.doubleValue()), read(() -> decoder("DOUBLE").decode(digits)) instanceof Double, digits::toString);
      assertEquals(isNear(digits, digits.floatValue()), read(() -> decoder("FLOAT").decode(digits)) instanceof Float, digits::toString);
    }
  }

  @Test
  void timesAreExactToTheMicrosecond() {
    for (int i = 0; i < TIMES; i++) {
      long micros = random.nextLong();
      int nanos = random.nextInt(10) == 0 ? random.nextInt(1000) : 0;
      Instant time = DateTimeUtils.microsToInstant(micros).plusNanos(nanos);
      LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
      assertTaken("TIMESTAMP", random.nextBoolean() ? time : time.toString(), nanos == 0, micros);
      assertTaken("TIMESTAMP_NTZ", random.nextBoolean() ? local : local.toString(), nanos == 0, micros);
      Duration duration = Duration.ofSeconds(random.nextInt(), nanos);
      assertTaken("INTERVAL DAY TO SECOND", random.nextBoolean() ? duration : duration.toString(), nanos == 0, duration.toNanos() / 1000);
    }
  }

  /** Whether every digit of a number is told by what is nearest to it, or is what Java writes of that. */
  private static boolean isNear(BigDecimal digits, Number nearest) {
    double number = nearest.doubleValue();
    if (digits.signum() == 0 || number == 0 || Double.isInfinite(number)) {
      return digits.signum() == 0;
    }
    BigDecimal ulp = (digits.scale() > 0 ? digits.stripTrailingZeros() : digits).ulp();
    boolean near = new BigDecimal(number).subtract(digits).abs().compareTo(ulp.divide(BigDecimal.valueOf(2))) <= 0;
    return near || digits.compareTo(new BigDecimal(nearest.toString())) == 0;
  }

  /** Texts are changed at random, so that most are nearly timestamps and some are. */
  @Test
  void timestampsAreReadAsTheJdkReadsThem() {
    String letters = "0123456789-+:.TZtz[ ";
    for (int i = 0; i < TIMES; i++) {
      StringBuilder text = new StringBuilder(LocalDateTime.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000), ZoneOffset.UTC)
          .truncatedTo(random.nextBoolean() ? ChronoUnit.SECONDS : ChronoUnit.MILLIS)
          + List.of("", "Z", "+01:00", "-18:00", "+18:30", "-00:00", "+01").get(random.nextInt(7)));
      if (random.nextBoolean()) {
        text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
      }
      assertEquals(read(() -> Instant.from(DateTimeFormatter.ISO_DATE_TIME.parse(text))), read(() -> CustomersValues.Timestamps.instant(text.toString())), text::toString);
      assertEquals(read(() -> LocalDateTime.parse(text)), read(() -> CustomersValues.Timestamps.local(text.toString())), text::toString);
    }
  }

  private static Object read(Supplier<Object> time) {
    try {
      return time.get();
    } catch (DateTimeException | CustomersRows.Mismatch e) {
      return "none";
    }
  }

  private static void assertTaken(String type, Object value, boolean fits, Object cell) {
    if (fits) {
      assertEquals(String.valueOf(cell), String.valueOf(decoder(type).decode(value)), () -> type + " of " + value);
    } else {
      assertThrows(CustomersRows.Mismatch.class, () -> decoder(type).decode(value), () -> type + " of " + value);
    }
  }

  private static CustomersValues.Decoder decoder(String type) {
    return CustomersValues.of(StructType.fromDDL("c " + type).apply(0));
  }
}
