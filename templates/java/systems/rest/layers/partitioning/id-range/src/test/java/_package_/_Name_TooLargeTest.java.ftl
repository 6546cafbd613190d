package [=package];

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A range that the API finds too large is read in smaller ones, down to one id. */
class [=Name]TooLargeTest {

  private final [=Name]System system = [=Name]System.fresh();

  /** Only of a range whose start and end the API is told, a half is smaller; and nothing but the first and last of all may be asked for before. */
  private static final boolean HALVES = [=(settings.bounds.style == "sorted" && paging.sized && settings.read.parameters?map(p -> p.from)?join(" ")?matches(".*range-start.*range-end.*|.*range-end.*range-start.*|.*range-interval.*"))
      ?then("true", "false")];

  @BeforeEach
  void fill() {
    assumeTrue(HALVES);
    system.append(0, 40);
    system.server().limit(3);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void isHalvedUntilItIsSmallEnough() {
    [=Name]Text.assertSame(system.expected(0, 40), read());
  }

  @Test
  void isAnErrorForOneId() {
    for (int i = 0; i < 3; i++) {
      system.append(7, 1);
    }
    String message = assertThrows(SparkException.class, this::read).getMessage();
    assertTrue(message.contains("one id"), message);
  }

  private List<Row> read() {
    return [=Name]Spark.session().read().format("[=name]").options(system.options()).load().collectAsList();
  }
}
