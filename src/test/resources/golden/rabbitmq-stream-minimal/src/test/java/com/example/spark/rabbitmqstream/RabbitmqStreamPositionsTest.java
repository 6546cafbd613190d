package com.example.spark.rabbitmqstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A read begins at the time that is asked for, and says so when the stream's retention was faster. */
class RabbitmqStreamPositionsTest {
  @Test
  void aTimeIsAnOffset() throws Exception {
    try (RabbitmqStreamSystem system = RabbitmqStreamSystem.fresh()) {
      assertEquals(0, since(system, Instant.now()));
      system.append(0, 10);
      Instant last = last(system);
      Thread.sleep(5);
      system.append(10, 10);
      assertEquals(0, since(system, Instant.EPOCH));
      assertEquals(10, since(system, last.plusMillis(1)));
      assertEquals(10, since(system, last(system)));
      assertEquals(20, since(system, last(system).plusSeconds(3600)));
    }
  }

  @Test
  void whatRetentionTookFromATaskIsSaid() throws IOException {
    Map<String, String> small = Map.of("max-length-bytes", "20000", "stream-max-segment-size-bytes", "10000");
    try (RabbitmqStreamSystem system = new RabbitmqStreamSystem(RabbitmqStreamBroker.shared(), small)) {
      int messages = 0;
      while (first(system) == 0) {
        assertTrue(messages < 100_000, "nothing is ever forgotten");
        system.append(messages, 500);
        messages += 500;
      }
      long first = first(system);
      String message = assertThrows(IllegalStateException.class, () -> read(system, Map.of(), 0, first + 1)).getMessage();
      assertTrue(message.contains("has lost its messages from 0 to " + first), message);
      Map<String, String> whatever = Map.of("failOnDataLoss", "false");
      assertEquals(messages - first, read(system, whatever, 0, messages));
      assertEquals(0, read(system, whatever, 0, first));
    }
  }

  private static Instant last(RabbitmqStreamSystem system) {
    List<RabbitmqStreamSystem.Received> messages = system.messages(system.stream());
    return Instant.ofEpochMilli(messages.get(messages.size() - 1).timestamp());
  }

  private static long since(RabbitmqStreamSystem system, Instant time) throws IOException {
    try (RabbitmqStreamClient client = client(system, Map.of("startingTimestamp", time.toString()))) {
      return client.beginning().get(system.stream());
    }
  }

  private static long first(RabbitmqStreamSystem system) throws IOException {
    try (RabbitmqStreamClient client = client(system, Map.of())) {
      return client.earliest().get(system.stream());
    }
  }

  private static int read(RabbitmqStreamSystem system, Map<String, String> more, long from, long to) throws IOException {
    int messages = 0;
    try (RabbitmqStreamClient client = client(system, more); RabbitmqStreamClient.Cursor cursor = client.read(system.stream(), from, to)) {
      while (cursor.next()) {
        messages++;
      }
      assertFalse(cursor.next());
    }
    return messages;
  }

  private static RabbitmqStreamClient client(RabbitmqStreamSystem system, Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(more);
    return new RabbitmqStreamClient(RabbitmqStreamOptions.of(options));
  }
}
