package [=package];

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A micro-batch that the API finds too large is read in smaller windows, and each of its rows once. */
class [=Name]StreamTooLargeTest {
  @TempDir private Path checkpoint;

  private final [=Name]System system = [=Name]System.fresh();

  /** Only of a window whose start and end the API is told, a half is smaller; and nothing but the first and last of all may be asked for before. */
  private static final boolean HALVES = [=(settings.tooLarge.by == "answer" && paging.sized && settings.bounds.style == "sorted"
      && settings.bounds.order?filter(o -> o.column.literal == offset.literalColumn)?size gt 0
      && settings.read.parameters?filter(p -> p.from?matches("range-.*") && p.column.literal == offset.literalColumn)?map(p -> p.from)?join(" ")?matches(".*range-start.*range-end.*|.*range-end.*range-start.*|.*range-interval.*"))
      ?then("true", "false")];

  @BeforeEach
  void fill() {
    assumeTrue(HALVES, "windows are not told");
    system.append(0, 40);
    system.server().limit(3);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void isHalvedUntilItIsSmallEnough() throws Exception {
    [=Name]Stream stream = new [=Name]Stream(system, checkpoint);
    stream.runAll();
    [=Name]Text.assertSame(system.expected(0, 40), stream.rows());
    assertTrue(system.server().tooLarge() > 0);
    system.append(40, 9);
    stream.runAll();
    [=Name]Text.assertSame(system.expected(0, 49), stream.rows());
  }

  @Test
  void isHalvedWhereItsRowsAreCounted() throws Exception {
    [=Name]Stream stream = new [=Name]Stream(system, checkpoint).with("maxRowsPerTrigger", "7");
    stream.runAll();
    [=Name]Text.assertSame(system.expected(0, 40), stream.rows());
  }

  @Test
  void isAnErrorForOneInstant() {
    for (int i = 0; i < 3; i++) {
      system.append(7, 1);
    }
    String message = assertThrows(StreamingQueryException.class, () -> new [=Name]Stream(system, checkpoint).runAll()).getMessage();
    assertTrue(message.contains("one instant"), message);
  }
}
