package [=package];

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that fits its column is taken exactly; one that does not is refused, with its place. */
class [=Name]ValuesTest {

  @ParameterizedTest
  @MethodSource({"numbers", "times", "texts", "nested"})
  void takes(String type, Object value, Object cell) {
    assertEquals(String.valueOf(cell), String.valueOf(decoder(type).decode(value)));
  }

  @ParameterizedTest
  @MethodSource({"wrongNumbers", "wrongTimes", "wrongTexts", "wrongNested"})
  void refuses(String type, Object value, String problem) {
    assertEquals(problem, assertThrows([=Name]Rows.Mismatch.class, () -> decoder(type).decode(value)).getMessage());
  }

  @ParameterizedTest
  @MethodSource({"numbers", "times", "texts", "nested"})
  void takesNullWhereItMay(String type) {
    assertNull(decoder(type).decode(null));
    assertThrows([=Name]Rows.Mismatch.class, () -> decoder(type + " NOT NULL").decode(null));
  }

  @Test
  void takesBytes() {
    byte[] bytes = {0, -1, 127};
    assertArrayEquals(bytes, (byte[]) decoder("BINARY").decode(bytes));
    assertArrayEquals(bytes, (byte[]) decoder("BINARY").decode("AP9/"));
  }

  /** Spelled out, the number has 400 million digits, and a task would hang. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusesALongNumberAtOnce() {
    assertThrows([=Name]Rows.Mismatch.class, () -> decoder("DECIMAL(5,2)").decode(new BigDecimal("1e400000000")));
  }

  private static [=Name]Values.Decoder decoder(String type) {
    return [=Name]Values.of(StructType.fromDDL("c " + type).apply(0));
  }
<@fragments of="values-test-numbers"/>
<@fragments of="values-test-times"/>
<@fragments of="values-test-nested"/>
}
