package com.acme.spark.shop;

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
class ShopStreamTooLargeTest {
  /** Only of a window whose start and end the API is told, a half is smaller; and nothing but the first and last of all may be asked for before. */
  private static final boolean HALVES = true;

  @TempDir private Path checkpoint;
  private final ShopSystem system = ShopSystem.fresh();

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
    ShopStream stream = new ShopStream(system, checkpoint);
    stream.runAll();
    ShopText.assertSame(system.expected(0, 40), stream.rows());
    assertTrue(system.server().tooLarge() > 0);
    system.append(40, 9);
    stream.runAll();
    ShopText.assertSame(system.expected(0, 49), stream.rows());
  }

  @Test
  void isHalvedWhereItsRowsAreCounted() throws Exception {
    ShopStream stream = new ShopStream(system, checkpoint).with("maxRowsPerTrigger", "7");
    stream.runAll();
    ShopText.assertSame(system.expected(0, 40), stream.rows());
  }

  @Test
  void isAnErrorForOneInstant() {
    for (int i = 0; i < 3; i++) {
      system.append(7, 1);
    }
    String message = assertThrows(StreamingQueryException.class, () -> new ShopStream(system, checkpoint).runAll()).getMessage();
    assertTrue(message.contains("one instant"), message);
  }
}
