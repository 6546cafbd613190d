package [=package];

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
class [=Name]EpochsTest {

  static Stream<Arguments> epochs() {
    return Stream.of([=columns?filter(column -> column.counted)
        ?map(column -> "\n        Arguments.of(" + column.literalSource + ", ChronoUnit." + column.unit + ")")?join(",")]);
  }

<@fragments of="epochs-test"/>
}
