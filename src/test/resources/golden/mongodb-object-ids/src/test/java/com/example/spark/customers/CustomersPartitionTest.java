package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ranges of ObjectIds leave no gap, share no id, and are never empty. */
class CustomersPartitionTest {
  private static final String LEAST = "0".repeat(24);
  private static final String GREATEST = "f".repeat(24);
  private static final BigInteger ALL = BigInteger.ONE.shiftLeft(96);

  private final Random random = new Random(7);

  @Test
  void coverAnyIdsOnce() {
    for (int i = 0; i < 1000; i++) {
      BigInteger least = new BigInteger(96, random);
      BigInteger greatest = least.add(i % 2 == 0 ? BigInteger.valueOf(random.nextInt(100)) : new BigInteger(96, random)).min(ALL.subtract(BigInteger.ONE));
      assertCovered(text(least), text(greatest), 1 + random.nextInt(20));
    }
  }

  @Test
  void coverAllIds() {
    for (int parts = 1; parts < 10; parts++) {
      assertCovered(LEAST, GREATEST, parts);
      assertEquals(parts, cut(LEAST, GREATEST, parts).size());
    }
  }

  @Test
  void areNoMoreThanThereAreIds() {
    assertEquals(3, cut(text(BigInteger.valueOf(5)), text(BigInteger.valueOf(7)), 100).size());
    assertEquals(List.of(new CustomersPartition(null, null)), cut(GREATEST, GREATEST, 4));
  }

  @Test
  void areOfOneSize() {
    String two = text(BigInteger.TWO);
    String four = text(BigInteger.valueOf(4));
    assertEquals(List.of(new CustomersPartition(null, two), new CustomersPartition(two, four), new CustomersPartition(four, null)),
        cut(LEAST, text(BigInteger.valueOf(6)), 3));
  }

  private void assertCovered(String least, String greatest, int parts) {
    List<CustomersPartition> ranges = cut(least, greatest, parts);
    assertTrue(ranges.size() <= parts);
    assertNull(ranges.get(0).start());
    assertNull(ranges.get(ranges.size() - 1).end());
    for (int i = 1; i < ranges.size(); i++) {
      assertEquals(ranges.get(i - 1).end(), ranges.get(i).start());
      assertNotEquals(ranges.get(i).start(), ranges.get(i).end());
    }
    Stream<String> ends = ranges.stream().map(CustomersPartition::start).filter(start -> start != null);
    Stream.concat(ends, Stream.of(least, greatest, LEAST, GREATEST, text(new BigInteger(96, random)))).forEach(id ->
        assertEquals(1, ranges.stream().filter(range -> holds(range, id)).count(), id));
  }

  private static boolean holds(CustomersPartition range, String id) {
    return (range.start() == null || new BigInteger(range.start(), 16).compareTo(new BigInteger(id, 16)) <= 0)
        && (range.end() == null || new BigInteger(range.end(), 16).compareTo(new BigInteger(id, 16)) > 0);
  }

  private static List<CustomersPartition> cut(String least, String greatest, int parts) {
    return CustomersPartition.cut(least, greatest, CustomersPartition.even(least, greatest, parts));
  }

  private static String text(BigInteger id) {
    return String.format("%024x", id);
  }
}
