package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.read.InputPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part is given whole or with an error, and what was opened for it is closed. */
class CustomersPartitionReaderTest {
  private static final int ROWS = 3;

  private final CustomersSystem system = CustomersSystem.fresh();
  private CustomersOptions options;
  private List<CustomersClient.Message> messages;
  private int opened;
  private int closed;

  @BeforeEach
  void fill() throws IOException {
    system.append(0, ROWS);
    Map<String, String> given = new TreeMap<>(system.options());
    given.put("retryInitialDelay", "PT0.001S");
    options = CustomersOptions.of(given);
    messages = messages();
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void nothingIsOpenedBeforeTheFirstRow() throws IOException {
    reader(0, ROWS).close();
    assertEquals(0, opened);
  }

  @Test
  void openingIsTriedAgain() throws IOException {
    try (CustomersPartitionReader reader = reader(1, ROWS)) {
      for (int i = 0; i < ROWS; i++) {
        assertTrue(reader.next());
      }
      assertFalse(reader.next());
      assertEquals(2, opened);
      assertEquals(List.of((long) ROWS, bytes(), 1L), counts(reader, "rowsRead", "bytesRead", "retries"));
    }
    assertEquals(1, closed);
  }

  @Test
  void whatFailsBehindTheFirstRowIsNotBegunAnew() throws IOException {
    try (CustomersPartitionReader reader = reader(0, 1)) {
      assertTrue(reader.next());
      assertThrows(ConnectException.class, reader::next);
      assertEquals(1, opened);
    }
    assertEquals(1, closed);
  }

  private long bytes() {
    return messages.stream().mapToLong(CustomersClient.Message::size).sum();
  }

  private static List<Long> counts(CustomersPartitionReader reader, String... names) {
    Map<String, Long> counts = new TreeMap<>();
    Stream.of(reader.currentMetricsValues()).forEach(metric -> counts.put(metric.name(), metric.value()));
    return Stream.of(names).map(counts::get).toList();
  }

  /** Fails so many times to open, and after so many rows. */
  private CustomersPartitionReader reader(int failures, int rows) {
    return new CustomersPartitionReader(options, CustomersRows.SCHEMA, client -> {
      opened++;
      if (opened <= failures) {
        throw (IOException) CustomersRetryTest.passing();
      }
      return new Broken(rows);
    });
  }

  private List<CustomersClient.Message> messages() throws IOException {
    List<CustomersClient.Message> all = new ArrayList<>();
    List<String> sources = new CustomersRows(CustomersRows.SCHEMA).sources();
    try (CustomersClient client = new CustomersClient(options)) {
      for (InputPartition part : new CustomersScan(options, CustomersRows.SCHEMA).toBatch().planInputPartitions()) {
        try (CustomersClient.Cursor cursor = ((CustomersPartition) part).open(client, options, sources, Integer.MAX_VALUE)) {
          while (cursor.next()) {
            all.add(cursor.message());
          }
        }
      }
    }
    return all;
  }

  /** The messages of the system, up to one that does not come. */
  private final class Broken implements CustomersClient.Cursor {
    private final int rows;
    private int given;

    Broken(int rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() throws IOException {
      if (given == rows && rows < messages.size()) {
        throw new ConnectException("cut");
      }
      return given++ < messages.size();
    }

    @Override
    public CustomersClient.Message message() {
      return messages.get(given - 1);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
