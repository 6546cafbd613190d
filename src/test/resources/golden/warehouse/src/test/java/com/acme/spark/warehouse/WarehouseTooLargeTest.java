package com.acme.spark.warehouse;

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
class WarehouseTooLargeTest {
  /** Only of a range whose start and end the API is told, a half is smaller; and nothing but the first and last of all may be asked for before. */
  private static final boolean HALVES = true;

  private final WarehouseSystem system = WarehouseSystem.fresh();

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
    WarehouseText.assertSame(system.expected(0, 40), read());
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
    return WarehouseSpark.session().read().format("warehouse").options(system.options()).load().collectAsList();
  }
}
